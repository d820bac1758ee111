import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anchorTo } from '#lib/document/anchor/anchor.ts'
import { lineAt } from '#lib/document/anchor/content-lines.ts'
import { findWords } from '#lib/document/anchor/find-words.ts'
import { follow, pastOf, type Whereabouts } from '#lib/document/anchor/follow.ts'
import { replaceWords } from '#lib/document/anchor/replace-words.ts'
import type { AnchorSpan, Span } from '#lib/document/anchor/span.ts'
import type { Body } from '#lib/document/body-types.ts'
import { attribute } from '#lib/document/compare/attribute.ts'
import { type Content, contentSchema, emptyContent } from '#lib/document/content.ts'

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
})
const figure = (caption: string, sha256 = 'b'.repeat(64)) => ({
  type: 'figure',
  attrs: { sha256, width: 3, height: 2, caption, credit: '周若溪 摄', alt: '河' },
})
const content = (blocks: unknown[], more: Partial<Content> = {}): Content => ({
  ...emptyContent(),
  title: '汐河的三年',
  ...more,
  body: { type: 'doc', content: blocks } as unknown as Body,
})
const plain = (...texts: string[]) => content(texts.map(paragraph))

const one = '汐河全长三十七公里，沿岸曾有四十多家工厂，水质常年劣于五类。'
const two = '二〇二一年起，云汀市用三年时间搬走了全部污染企业，把岸线还给市民。'
const three = '如今，步道贯通，白鹭归来，周末的河边满是跑步和放风筝的人。'

/** The words of a content, pointed at where they first stand. */
function pointAt(text: Content, words: string, at = 'body.0'): AnchorSpan[] {
  const from = lineAt(text, at)?.indexOf(words) ?? -1
  const anchored = anchorTo(text, [{ at, from, to: from + words.length }])
  if (from < 0 || !anchored) throw new Error(`${words} are not at ${at}`)
  return anchored
}

const later = (spans: AnchorSpan[], ...versions: Content[]) => follow(pastOf(attribute(versions)), 0, spans)

function wordsAt(text: Content, { state, spans }: Whereabouts): string {
  const said = spans.map(({ at, from, to }) =>
    from === undefined ? at : `${at}:${lineAt(text, at)?.slice(from, to)}`,
  )
  return [state, ...said].join(' ')
}

describe('words that somebody pointed at', () => {
  const was = plain(one, two, three)
  const factories = pointAt(was, '四十多家工厂')

  test('keep their place when words before and after them change', () => {
    const is = plain(`据市志记载，${one.replace('水质常年', '水质当时')}`, two, three)
    expect(wordsAt(is, later(factories, was, is))).toBe('there body.0:四十多家工厂')
  })

  test('go along with a paragraph that moves, twice', () => {
    const then = plain(two, three, one)
    const is = plain(two, one.replace('全长', '总长'), three)
    expect(wordsAt(is, later(factories, was, then, is))).toBe('there body.1:四十多家工厂')
  })

  test('go along into a quotation, and out of a list', () => {
    const is = content([{ type: 'blockquote', content: [paragraph(two), paragraph(one)] }, paragraph(three)])
    expect(wordsAt(is, later(factories, was, is))).toBe('there body.0.1:四十多家工厂')
    const back = plain(three, one)
    expect(wordsAt(back, follow(pastOf(attribute([is, back])), 0, pointAt(is, '白鹭', 'body.1')))).toBe(
      'there body.0:白鹭',
    )
  })

  test('are said to be changed where some of them are left, and gone where none is', () => {
    const some = plain(one.replace('四十多家', '五十余家'), two, three)
    expect(wordsAt(some, later(factories, was, some))).toBe('changed body.0:家工厂')
    const none = plain(one.replace('曾有四十多家工厂，', ''), two, three)
    expect(later(factories, was, none)).toEqual({ state: 'gone', spans: [] })
    expect(later(factories, was, plain(two, three))).toEqual({ state: 'gone', spans: [] })
  })

  test('are not found in the same words that always stood elsewhere', () => {
    const twice = plain('工厂搬走了。', '旧工厂里开了书店。')
    const is = plain('都搬走了。', '旧工厂里开了书店。')
    expect(later(pointAt(twice, '工厂'), twice, is).state).toBe('gone')
  })

  test('are found again where their paragraph was parted, and where two were joined', () => {
    const parted = plain('汐河全长三十七公里，', '沿岸曾有四十多家工厂，水质常年劣于五类。', two, three)
    expect(wordsAt(parted, later(factories, was, parted))).toBe('there body.1:四十多家工厂')
    const joined = plain(two + one, three)
    expect(wordsAt(joined, later(factories, was, joined))).toBe('there body.0:四十多家工厂')
  })

  test('in a title follow its words; a title as a whole is always there', () => {
    const retitled = plain(one, two, three)
    retitled.title = '汐河这三年'
    expect(wordsAt(retitled, later(pointAt(was, '汐河', 'title'), was, retitled))).toBe('there title:汐河')
    expect(later(anchorTo(was, [{ at: 'title' }]) ?? [], was, retitled)).toEqual({
      state: 'changed',
      spans: [{ at: 'title' }],
    })
  })

  test('over several paragraphs are each found for itself', () => {
    const both = [...pointAt(was, '水质'), ...pointAt(was, '岸线', 'body.1')]
    const is = plain(two, one.replace('水质', '水体'))
    expect(wordsAt(is, later(both, was, is))).toBe('changed body.1:水 body.0:岸线')
  })

  test('of the whole article have no place, and are there', () => {
    expect(later([], was, plain('全部重写。'))).toEqual({ state: 'there', spans: [] })
  })
})

describe('a picture', () => {
  const was = content([paragraph(one), figure('旧码头'), paragraph(two)])
  const picture = anchorTo(was, [{ at: 'body.1' }]) ?? []

  test('is called by its caption, and followed when it moves', () => {
    expect(picture).toEqual([{ at: 'body.1', quote: '旧码头', before: '', after: '' }])
    const is = content([figure('旧码头'), paragraph(one), paragraph(two)])
    expect(later(picture, was, is)).toEqual({ state: 'there', spans: [{ at: 'body.0' }] })
  })

  test('with another caption is changed, and taken out it is gone', () => {
    const is = content([paragraph(one), figure('新码头'), paragraph(two)])
    expect(later(picture, was, is)).toEqual({ state: 'changed', spans: [{ at: 'body.1' }] })
    expect(later(picture, was, plain(one, two)).state).toBe('gone')
  })

  test('nothing is pointed at where nothing stands', () => {
    expect(anchorTo(was, [{ at: 'body.7' }])).toBeNull()
    expect(anchorTo(was, [{ at: 'body.0', from: 3, to: 400 }])).toBeNull()
    expect(anchorTo(was, [{ at: 'body.1', from: 0, to: 1 }])).toBeNull()
  })
})

describe('in a text whose past is not known', () => {
  test('of the same words those with the same words around them are meant', () => {
    const was = plain('旧工厂搬走了。', '新工厂开工了。')
    const is = plain('序。', '新工厂开工了。', '旧工厂搬走了。')
    expect(wordsAt(is, findWords(is, pointAt(was, '工厂', 'body.1')))).toBe('there body.1:工厂')
    expect(findWords(plain('没有了'), pointAt(was, '工厂')).state).toBe('gone')
  })
})

describe('other words in their place', () => {
  test('take the marks of those that they replace, and a note stays behind them', () => {
    const bold = [{ type: 'bold' }]
    const was = content([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: '汐河' },
          { type: 'text', text: '全长', marks: bold },
          { type: 'footnote', attrs: { note: '据市志' } },
          { type: 'text', text: '三十七公里。' },
        ],
      },
    ])
    const is = replaceWords(was, { at: 'body.0', from: 2, to: 8 }, '总长三十八')
    expect(is?.body.content[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: '汐河' },
        { type: 'text', text: '总长三十八', marks: bold },
        { type: 'footnote', attrs: { note: '据市志' } },
        { type: 'text', text: '公里。' },
      ],
    })
    expect(contentSchema.safeParse(is).success).toBe(true)
  })

  test('in a title stand in the title; where no words are, nothing is replaced', () => {
    const was = content([figure('旧码头')])
    expect(replaceWords(was, { at: 'title', from: 0, to: 2 }, '大河')?.title).toBe('大河的三年')
    expect(replaceWords(was, { at: 'body.0', from: 0, to: 1 }, '大河')).toBeNull()
  })
})

// Texts of words that stand once each, so that there is no doubt which are meant.
const letters = [
  ...'天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈',
]
const words = fc.shuffledSubarray(letters, { minLength: 24 }).map((drawn) => drawn.join(''))
const lineSizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 })
const someText = fc.tuple(words, lineSizes).map(([drawn, sizes]) => {
  const lines: string[] = []
  let at = 0
  for (const size of sizes) {
    const line = drawn.slice(at, at + size)
    at += size
    if (line !== '') lines.push(line)
  }
  return lines
})
const foreign = fc.string({ unit: fc.constantFrom(...'甲乙丙丁，。 ab1'), maxLength: 20 })

describe('whatever is written', () => {
  test('edits around four characters or more never lose them, however much is rewritten', () => {
    fc.assert(
      fc.property(
        someText,
        fc.nat(),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), foreign, foreign, foreign), { maxLength: 4 }),
        (lines, which, where, edits) => {
          const row = which % lines.length
          const line = lines[row] ?? ''
          fc.pre(line.length >= 4)
          const from = where % (line.length - 3)
          const quote = line.slice(from, from + 4)
          let [before, after] = [line.slice(0, from), line.slice(from + quote.length)]
          const others = [...lines]
          const versions = [plain(...lines)]
          for (const [at, fresh, head, tail] of edits) {
            others[at % others.length] = fresh
            before = head + before.slice(at % 3)
            after = after.slice(0, Math.max(0, after.length - (at % 3))) + tail
            others[row] = before + quote + after
            versions.push(plain(...others))
          }
          const found = followed(versions, { at: `body.${row}`, from, to: from + quote.length })
          expect(wordsAt(versions.at(-1) as Content, found)).toBe(`there body.${row}:${quote}`)
        },
      ),
    )
  })

  test('edits in other paragraphs never lose even one character', () => {
    fc.assert(
      fc.property(
        someText,
        fc.nat(),
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), foreign)),
        (lines, which, where, edits) => {
          const row = which % lines.length
          const from = where % (lines[row] ?? '').length
          const others = [...lines]
          for (const [at, fresh] of edits) if (at % others.length !== row) others[at % others.length] = fresh
          const is = plain(...others)
          const found = followed([plain(...lines), is], { at: `body.${row}`, from, to: from + 1 })
          expect(wordsAt(is, found)).toBe(`there body.${row}:${lines[row]?.[from]}`)
        },
      ),
    )
  })

  test('a deletion of the words is told, wherever the rest goes', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), fc.boolean(), (lines, which, where, turned) => {
        const row = which % lines.length
        const line = lines[row] ?? ''
        const from = where % line.length
        const to = Math.min(line.length, from + 1 + (where % 4))
        const rest = lines.map((each, index) => (index === row ? line.slice(0, from) + line.slice(to) : each))
        const versions = [plain(...lines), plain(...(turned ? rest.reverse() : rest))]
        expect(followed(versions, { at: `body.${row}`, from, to })).toEqual({ state: 'gone', spans: [] })
      }),
    )
  })

  test('a paragraph that moves carries its words along', () => {
    fc.assert(
      fc.property(someText, fc.nat(), fc.nat(), fc.nat(), (lines, which, to, where) => {
        const row = which % lines.length
        const [line = ''] = lines.slice(row, row + 1)
        fc.pre(line.length >= 4)
        const from = where % line.length
        const others = lines.filter((_, index) => index !== row)
        const place = to % (others.length + 1)
        const is = plain(...others.slice(0, place), line, ...others.slice(place))
        const found = followed([plain(...lines), is], { at: `body.${row}`, from, to: from + 1 })
        expect(wordsAt(is, found)).toBe(`there body.${place}:${line[from]}`)
      }),
    )
  })
})

function followed(versions: Content[], span: Span): Whereabouts {
  const spans = anchorTo(versions[0] as Content, [span])
  if (!spans) throw new Error('the words are there at first')
  return follow(pastOf(attribute(versions)), 0, spans)
}
