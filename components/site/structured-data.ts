import type {
  AudioObject,
  BreadcrumbList,
  Graph,
  NewsArticle,
  NewsMediaOrganization,
  Thing,
  VideoObject,
  WebSite,
} from 'schema-dts'
import { countBody } from '#lib/document/counts.ts'
import { isWebAddress } from '#lib/document/link.ts'
import type { FeedClip } from '#lib/site/machines/feed.ts'
import type { LiveArticle } from '#lib/site/schema.ts'
import { clipFacts } from './clip-facts.ts'
import { articlePath, channelPath, type Frame } from './frame.ts'
import { type ShareImage, shareImageOf } from './share-image.ts'

// What schema.org calls the parts of a page. Whatever is '' stays out: undefined leaves no trace in JSON.

type Step = { name: string; path: string }

/** Of a report: the report itself and where it stands in the paper. */
export function articleData(frame: Frame, article: LiveArticle): Graph {
  const { words, channels } = frame
  const own = channels.find(({ slug }) => slug === article.channelSlug)
  const parent = channels.find(({ slug }) => slug === own?.parentSlug)
  const above = [parent, own].flatMap((channel) =>
    channel ? [{ name: channel.name, path: channelPath(channel.slug) }] : [],
  )
  const path = articlePath(article.articleId, article.slugs[0])
  const steps = [{ name: words('home'), path: '/' }, ...above, { name: article.content.title, path }]
  return graphOf(newsArticle(frame, article, path), trail(frame, steps))
}

/** Of the front page: who publishes, and the site. */
export function homeData(frame: Frame): Graph {
  return graphOf(publisher(frame), website(frame))
}

/** Of a list: its way from the front page, and who publishes. */
export function listData(frame: Frame, steps: Step[]): Graph {
  return graphOf(trail(frame, [{ name: frame.words('home'), path: '/' }, ...steps]), publisher(frame))
}

const graphOf = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things })
const said = (text: string) => text || undefined
const paperId = (origin: string) => `${origin}/#paper`

function publisher({ paper, origin }: Frame): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': paperId(origin),
    name: paper.name,
    url: `${origin}/`,
    logo: `${origin}/icon.svg`,
    slogan: said(paper.slogan),
    description: said(paper.description),
    address: said(paper.address),
    parentOrganization: paper.organiser ? { '@type': 'Organization', name: paper.organiser } : undefined,
  }
}

function website({ paper, origin }: Frame): WebSite {
  return {
    '@type': 'WebSite',
    '@id': `${origin}/#site`,
    name: paper.name,
    url: `${origin}/`,
    inLanguage: 'zh-CN',
    publisher: { '@id': paperId(origin) },
  }
}

function trail({ origin }: Frame, steps: Step[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  }
}

function newsArticle(frame: Frame, article: LiveArticle, path: string): NewsArticle {
  const { content, corrections } = article
  const { origin } = frame
  return {
    '@type': 'NewsArticle',
    '@id': `${origin}${articlePath(article.articleId)}#article`,
    mainEntityOfPage: `${origin}${path}`,
    headline: content.title,
    alternativeHeadline: said(content.subtitle),
    description: said(content.summary),
    image: imageOf(shareImageOf(frame, article), article),
    video: videosOf(frame, article),
    audio: soundsOf(frame, article),
    datePublished: article.firstPublishedAt.toISOString(),
    dateModified: article.publishedAt.toISOString(),
    author: authorsOf(frame, article),
    publisher: publisher(frame),
    articleSection: said(article.channelName),
    keywords: content.tags.length > 0 ? content.tags : undefined,
    wordCount: countBody(content.body).words,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    isBasedOn: originalOf(article),
    correction:
      corrections.length > 0
        ? corrections.map(({ correctedAt, note }) => ({
            '@type': 'CorrectionComment',
            text: note,
            datePublished: correctedAt.toISOString(),
          }))
        : undefined,
  }
}

function imageOf(image: ShareImage | null, { content: { cover } }: LiveArticle): NewsArticle['image'] {
  if (!image) return undefined
  const { url, width, height } = image
  return {
    '@type': 'ImageObject',
    url,
    width: { '@type': 'QuantitativeValue', value: width, unitText: 'px' },
    height: { '@type': 'QuantitativeValue', value: height, unitText: 'px' },
    caption: said(cover?.caption ?? ''),
    creditText: said(cover?.credit ?? ''),
  }
}

/** What schema.org calls any clip by; one without a caption is called what the report is. */
function clipData({ content, firstPublishedAt }: LiveArticle, clip: FeedClip) {
  const { url, type, seconds, bytes, caption, credit } = clip
  return {
    name: caption || content.title,
    description: caption || content.summary || content.title,
    contentUrl: url,
    encodingFormat: type,
    contentSize: `${bytes}`,
    duration: `PT${Math.floor(seconds / 60)}M${seconds % 60}S`,
    uploadDate: firstPublishedAt.toISOString(),
    creditText: said(credit),
  }
}

function videosOf({ origin }: Frame, article: LiveArticle): VideoObject[] | undefined {
  const found = clipFacts(origin, article).filter(({ medium }) => medium === 'video')
  const pixels = (value = 0) => ({ '@type': 'QuantitativeValue' as const, value, unitText: 'px' })
  const data = found.map((clip) => ({
    '@type': 'VideoObject' as const,
    ...clipData(article, clip),
    thumbnailUrl: clip.poster,
    width: pixels(clip.width),
    height: pixels(clip.height),
  }))
  return data.length > 0 ? data : undefined
}

function soundsOf({ origin }: Frame, article: LiveArticle): AudioObject[] | undefined {
  const found = clipFacts(origin, article).filter(({ medium }) => medium === 'audio')
  const data = found.map((clip) => ({ '@type': 'AudioObject' as const, ...clipData(article, clip) }))
  return data.length > 0 ? data : undefined
}

/** The people of the byline; of a reprint its author; the paper where nobody is named. */
function authorsOf(frame: Frame, { content: { byline, source } }: LiveArticle): NewsArticle['author'] {
  const people = byline.map(({ role, name }) => ({
    '@type': 'Person' as const,
    name,
    jobTitle: said(role),
  }))
  if (people.length > 0) return people
  if (source.kind === 'reprint' && source.author) return { '@type': 'Person', name: source.author }
  return { '@id': paperId(frame.origin), '@type': 'NewsMediaOrganization', name: frame.paper.name }
}

function originalOf({ content: { source } }: LiveArticle): NewsArticle['isBasedOn'] {
  if (source.kind === 'own') return undefined
  return {
    '@type': 'CreativeWork',
    name: said(source.originalTitle),
    url: isWebAddress(source.url) ? source.url : undefined,
    author: source.author ? { '@type': 'Person', name: source.author } : undefined,
    publisher: source.name ? { '@type': 'Organization', name: source.name } : undefined,
  }
}
