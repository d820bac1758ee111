import { words } from '#app/(site)/words.ts'
import type { Frame } from '#components/site/frame.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { paperSchema } from '#lib/paper/schema.ts'
import type { Beside, LiveArticle, Story } from '#lib/site/schema.ts'
import { cast } from '#prisma/seed/cast.ts'

/** A paper with a name and four channels, on a day in January. */
export const frame: Frame = {
  paper: paperSchema.parse({ name: '三审日报' }),
  channels: [
    { slug: 'news', name: '要闻' },
    { slug: 'city', name: '城事' },
    { slug: 'economy', name: '经济' },
    { slug: 'culture', name: '文化' },
  ].map((channel) => ({ ...channel, parentSlug: null, isRetired: false })),
  words,
  assets: { stylesheet: '/site/abc.css', early: '/site/early.abc.js', page: '/site/page.abc.js' },
  origin: 'https://news.example',
  now: new Date('2026-01-05T02:00:00Z'),
}

/** An article with every part, hostile words among them. */
export const content: Content = {
  ...emptyContent(),
  dateline: '本报讯',
  kicker: '民生实事回头看',
  title: '口袋公园<二十六>处 & 更多',
  shortTitle: '公园二十六处',
  subtitle: '从“边角地”到“会客厅”',
  summary: '步行十分钟可达。',
  byline: [
    { role: '记者', name: cast.reporter.name },
    { role: '', name: '江若水' },
  ],
  cover: {
    ...{ sha256: 'a'.repeat(64), width: 1920, height: 1280 },
    ...{ caption: '图为公园一角。', credit: '林晓帆 摄', alt: '公园里的长椅' },
  },
  channel: 'city',
  tags: ['公园', '民生'],
  ai: '图表由工具辅助生成。',
  correction: '原长度有误。',
  body: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: '清晨六点半，公园开门。' }] },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '听民意 先问居民要什么' }] },
      { type: 'paragraph', content: [{ type: 'text', text: '<script>alert(1)</script>' }] },
    ],
  },
}

export const article: LiveArticle = {
  kind: 'live',
  articleId: 7,
  slugs: [],
  revisionId: 12,
  hash: 'f'.repeat(64),
  content,
  channelSlug: 'city',
  channelName: '城事',
  firstPublishedAt: new Date('2026-01-04T16:05:00Z'),
  publishedAt: new Date('2026-01-04T16:05:00Z'),
  embargoUntil: null,
  corrections: [{ correctedAt: new Date('2026-01-05T09:00:00Z'), note: content.correction }],
  credits: [
    { stageName: '编辑', personName: cast.editor.name },
    { stageName: '审读', personName: cast.reviewer2.name },
    { stageName: '二审', personName: `${cast.second2.name} 代 ${cast.second.name}` },
    { stageName: '三审', personName: cast.third.name },
  ],
}

export const story: Story = {
  articleId: 7,
  slug: '',
  title: content.title,
  shortTitle: content.shortTitle,
  kicker: content.kicker,
  summary: content.summary,
  cover: content.cover,
  channelSlug: 'city',
  channelName: '城事',
  firstPublishedAt: article.firstPublishedAt,
}

/** Nothing else was published. */
export const beside: Beside = { previous: null, next: null, related: [], latest: [] }
