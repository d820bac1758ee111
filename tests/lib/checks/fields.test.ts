import { readdirSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { checkOwnLinks, ownLinks } from '#lib/checks/own-links.ts'
import { ownPlace } from '#lib/checks/own-places.ts'
import { sentenceAt } from '#lib/checks/passage.ts'
import { checkPictures } from '#lib/checks/pictures.ts'
import { checkReprint } from '#lib/checks/reprint.ts'
import { canLetPass, canPass } from '#lib/checks/rules.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'

const reprint = (changes: object = {}): Content => ({
  ...emptyContent(),
  source: {
    ...{ kind: 'reprint', name: '江畔晚报', originalTitle: '夜里八点', author: '曲悠扬' },
    url: 'https://www.jiangpan.example.com/1.html',
    ...changes,
  },
})
const accepted = [
  { name: '江畔晚报', site: 'jiangpan.example.com' },
  { name: '南屿周刊', site: '' },
]
const told = (content: Content, list = accepted) =>
  checkReprint(content, list).map(({ check, path }) => `${check} ${path.join('.')}`)

test('a reprint names its source, and one of the papers list, from its own site', () => {
  expect(told(reprint())).toEqual([])
  expect(told(reprint({ name: '南屿周刊' }))).toEqual([])
  expect(told(reprint({ name: '别家日报' }))).toEqual(['reprint-source source.name'])
  expect(told(reprint({ name: '别家日报' }), [])).toEqual([])
  expect(told(reprint({ url: 'https://notjiangpan.example.com/1' }))).toEqual(['reprint-source source.url'])
  expect(told(reprint({ author: '' }))).toEqual(['reprint-fields source.author'])
  expect(told(emptyContent())).toEqual([])
})

test('every picture names its maker and tells what it shows; without a caption it is worth a look', () => {
  const picture = { sha256: 'a'.repeat(64), width: 3, height: 2, caption: '', credit: '', alt: '一座桥' }
  const figure = { type: 'figure' as const, attrs: { ...picture, credit: '摄影 甲', alt: '' } }
  const content: Content = {
    ...emptyContent(),
    cover: picture,
    body: { type: 'doc', content: [{ type: 'gallery', content: [figure, figure] }] },
  }
  expect(checkPictures(content).map(({ check, path }) => `${check} ${path.join('.')}`)).toEqual([
    'picture-fields cover.credit',
    'picture-caption cover.caption',
    'picture-fields body.content.0.content.0.attrs.alt',
    'picture-caption body.content.0.content.0.attrs.caption',
    'picture-fields body.content.0.content.1.attrs.alt',
    'picture-caption body.content.0.content.1.attrs.caption',
  ])
})

test('a link of this site leads to what readers can open', () => {
  const link = (text: string, href: string) => ({
    ...{ type: 'text' as const, text },
    marks: [{ type: 'link' as const, attrs: { href } }],
  })
  const content: Content = {
    ...emptyContent(),
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '见' },
            link('前文', '/article/7'),
            link('另文', 'https://paper.example/article/8/parks'),
            link('别处', 'https://other.example/article/9'),
            link('频道', '/channel/city/before/9'),
            link('旧频道', 'http://paper.example/channel/gone'),
            link('标签', '/tag/%E5%9B%AD%E6%9E%97'),
            link('空标签', '/tag/none'),
            link('首页', 'https://paper.example'),
            link('预览', 'https://paper.example/preview/k3'),
            link('写信', 'mailto:desk@paper.example'),
          ],
        },
      ],
    },
  }
  const links = ownLinks(content, 'https://paper.example')
  const open = { articles: new Set([7]), channels: new Set(['city']), tags: new Set(['园林']) }
  expect(checkOwnLinks(links, open).map(({ found, said }) => `${found} ${said.to}`)).toEqual([
    '另文 article',
    '旧频道 channel',
    '空标签 tag',
    '预览 nothing',
  ])
  expect(checkOwnLinks(links, open)[0]).toMatchObject({
    ...{ check: 'own-link', from: 3, to: 5, path: ['body', 'content', 0], severity: 'reason' },
  })
})

test('every address that readers have is known as one', () => {
  const known = readdirSync('app/(site)', { recursive: true, withFileTypes: true })
    .filter(({ name }) => /^route\.tsx?$/.test(name))
    .map(({ parentPath }) => parentPath.replace(/^app\/\(site\)/, ''))
    .filter((path) => path !== '/[...missing]')
    .map((path) =>
      path
        .replaceAll('[id]', '7')
        .replace('[part]', '1.xml')
        .replace(/\[\w+\]/g, 'name'),
    )
  expect(known.filter((path) => ownPlace(path).kind === 'nothing')).toEqual([])
  expect(ownPlace('/desk/articles/7/edit')).toEqual({ kind: 'nothing' })
})

test('an answer is to a sentence: what stands in another may change', () => {
  const text = '前一句。他说“按装”好了！后一句。'
  const at = text.indexOf('按装')
  expect(sentenceAt(text, at, at + 2)).toBe('他说“按装”好了！')
  expect(sentenceAt('按装', 0, 2)).toBe('按装')
})

test('what must change stops a text, what wants a reason until it has one, a hint never', () => {
  const waiver = { by: '甲', reason: '引文', at: '' }
  const stops = { severity: 'stops', waiver: null } as const
  const asks = { severity: 'reason', waiver: null } as const
  const hint = { severity: 'hint', waiver: null } as const
  expect(canPass([hint, { ...asks, waiver }])).toEqual({ allowed: true })
  expect(canPass([stops, asks, asks])).toMatchObject({
    refusal: { code: 'findings-open', params: { stops: 1, reasons: 2 } },
  })
  expect(canLetPass(stops)).toMatchObject({ refusal: { code: 'finding-stops' } })
  expect(canLetPass({ ...asks, waiver })).toMatchObject({ refusal: { code: 'finding-answered' } })
  expect([canLetPass(asks), canLetPass(hint)]).toEqual([{ allowed: true }, { allowed: true }])
})
