import { expect, test } from '@jest/globals'
import { checkOwnLinks, ownLinks } from '#lib/checks/own-links.ts'
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
            link('频道', '/channel/city'),
          ],
        },
      ],
    },
  }
  const links = ownLinks(content, 'https://paper.example')
  expect(links.map(({ articleId }) => articleId)).toEqual([7, 8])
  expect(checkOwnLinks(links, new Set([7]))).toMatchObject([
    { check: 'own-link', found: '另文', from: 3, to: 5, path: ['body', 'content', 0], severity: 'reason' },
  ])
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
