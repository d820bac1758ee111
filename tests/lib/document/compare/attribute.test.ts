import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import type { Body } from '#lib/document/body-types.ts'
import { attribute, compare, contentIn } from '#lib/document/compare/attribute.ts'
import type { Block, Stretch } from '#lib/document/compare/marked.ts'
import { type Tree, wordsOf } from '#lib/document/compare/tree.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { someUntidyBody } from '../some-body.ts'

const paragraph = (text: string): Tree => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
})

function content(...blocks: unknown[]): Content {
  const read = readBody({ type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] })
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { ...emptyContent(), body: read.body }
}

const said = (line: Stretch[] = []) =>
  line
    .map(({ text, from, until, marks }) => {
      const shown = until === 1 ? `[-${text}-]` : from === 1 ? `[+${text}+]` : text
      return until === undefined && marks.length > 1 ? `{${shown}}` : shown
    })
    .join('')

/** The marked body in one line a block: `<` left for elsewhere, `>` came from elsewhere, `-` gone, `+` new. */
function told(block: Block): string[] {
  return (block.places ?? []).flatMap(({ block: inner, from, until, came, went }) => {
    const isWhole = !came && (from === 1 || until === 1)
    const sign = came ? `>${came} ` : went ? `<${went} ` : until === 1 ? '- ' : from === 1 ? '+ ' : ''
    if (isWhole && inner.line) return [sign + wordsOf(inner.now)]
    const lines = inner.line ? [said(inner.line)] : inner.places ? told(inner) : [inner.now.type]
    return lines.map((line) => (isWhole ? sign + line.replace(/^[+-] /, '') : sign + line))
  })
}

const compared = (was: Content, is: Content) => told(compare(was, is).body)

const one = '汐河全长三十七公里，沿岸曾有四十多家工厂，水质常年劣于五类。'
const two = '二〇二一年起，云汀市用三年时间搬走了全部污染企业，把岸线还给市民。'
const three = '如今，步道贯通，白鹭归来，周末的河边满是跑步和放风筝的人。'

describe('two texts compared', () => {
  test('words that were written anew stand beside those they replace', () => {
    expect(
      compared(content(paragraph(one)), content(paragraph(one.replace('四十多家工厂', '五十余家企业')))),
    ).toEqual(['汐河全长三十七公里，沿岸曾有[-四十多家工厂-][+五十余家企业+]，水质常年劣于五类。'])
  })

  test('a number and a Latin word change as a whole', () => {
    expect(
      compared(
        content(paragraph('发行8,800份《Yunting Daily》')),
        content(paragraph('发行8,900份《Yuntang Daily》')),
      ),
    ).toEqual(['发行[-8,800-][+8,900+]份《[-Yunting-][+Yuntang+] Daily》'])
  })

  test('a whole sentence comes in where a sentence begins', () => {
    expect(
      compared(content(paragraph('他来了。她走了。')), content(paragraph('他来了。他笑了。她走了。'))),
    ).toEqual(['他来了。[+他笑了。+]她走了。'])
  })

  test('neither a rare character nor one with an accent or a variant is ever parted', () => {
    expect(compared(content(paragraph('𠮷野家')), content(paragraph('𠮶野家')))).toEqual(['[-𠮷-][+𠮶+]野家'])
    expect(compared(content(paragraph('葛\u{e0100}城')), content(paragraph('葛\u{e0101}城')))).toEqual([
      '[-葛\u{e0100}-][+葛\u{e0101}+]城',
    ])
  })

  test('bold is told as bold, not as words gone and come', () => {
    const is = content({
      type: 'paragraph',
      content: [
        { type: 'text', text: '汐河' },
        { type: 'text', text: '全长', marks: [{ type: 'bold' }] },
      ],
    })
    expect(compared(content(paragraph('汐河全长')), is)).toEqual(['汐河{全长}'])
  })

  test('a paragraph comes and another goes', () => {
    expect(
      compared(content(paragraph(one), paragraph(two)), content(paragraph(two), paragraph(three))),
    ).toEqual([`- ${one}`, two, `+ ${three}`])
  })

  test('a moved paragraph is told as moved, from where and to where', () => {
    const was = content(paragraph(one), paragraph(two), paragraph(three))
    expect(compared(was, content(paragraph(two), paragraph(three), paragraph(one)))).toEqual([
      `<1 ${one}`,
      two,
      three,
      `>1 ${one}`,
    ])
  })

  test('a moved paragraph shows the small change in it', () => {
    const was = content(paragraph(one), paragraph(two), paragraph(three))
    const is = content(paragraph(three.replace('如今', '现在')), paragraph(one), paragraph(two))
    expect(compared(was, is)).toEqual([`>1 [-如今-][+现在+]${three.slice(2)}`, one, two, `<1 ${three}`])
  })

  test('a paragraph taken into a quotation is moved', () => {
    const is = content({ type: 'blockquote', content: [paragraph(one)] }, paragraph(two))
    expect(compared(content(paragraph(one), paragraph(two)), is)).toEqual([`<1 ${one}`, `+ >1 ${one}`, two])
  })

  test('a paragraph made a subhead is the same line', () => {
    const is = content({ ...paragraph('水岸新生'), type: 'heading', attrs: { level: 2 } })
    const [place] = compare(content(paragraph('水岸新生')), is).body.places ?? []
    expect(place?.block.forms.map(({ value }) => value.type)).toEqual(['paragraph', 'heading'])
    expect(compared(content(paragraph('水岸新生')), is)).toEqual(['水岸新生'])
  })

  test('titles are told field by field, and a name put before another leaves that one alone', () => {
    const was = { ...content(), title: '汐河的三年', byline: [{ role: '记者', name: '林晓帆' }] }
    const is = {
      ...was,
      title: '汐河这三年',
      byline: [
        { role: '摄影', name: '周若溪' },
        { role: '记者', name: '林晓帆' },
      ],
    }
    const { fields } = compare(was, is)
    expect(told(fields.title)).toEqual(['汐河[-的-][+这+]三年'])
    expect(told(fields.byline)).toEqual(['+ 摄影', '+ 周若溪', '记者', '林晓帆'])
  })

  test('a first picture is a part that came', () => {
    const cover = {
      sha256: 'a'.repeat(64),
      width: 3,
      height: 2,
      caption: '汐河',
      credit: '周若溪',
      alt: '河',
    }
    const { fields } = compare(content(), { ...content(), cover })
    expect(fields.cover.places?.map(({ from, until }) => [from, until])).toEqual([
      [0, 1],
      [1, undefined],
    ])
  })
})

describe('nodes that a comparison has never heard of', () => {
  const table = (...rows: string[][]) => ({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((text) => ({
        type: 'tableCell',
        attrs: { colspan: 1 },
        content: [paragraph(text)],
      })),
    })),
  })
  const doc = (...blocks: unknown[]) => ({
    ...emptyContent(),
    body: { type: 'doc', content: blocks } as unknown as Body,
  })

  test('a cell of a table is compared with the cell that stood there', () => {
    const was = doc(table(['年份', '份数'], ['2024', '8,800'], ['2025', '9,100']))
    const is = doc(table(['年份', '份数'], ['2024', '8,800'], ['2025', '9,200'], ['2026', '9,900']))
    expect(compared(was, is)).toEqual([
      '年份',
      '份数',
      '2024',
      '8,800',
      '2025',
      '[-9,100-][+9,200+]',
      '+ 2026',
      '+ 9,900',
    ])
  })

  test('a picture with other words beside it is the same picture', () => {
    const figure = (caption: string) => ({ type: 'figure', attrs: { sha256: 'b'.repeat(64), caption } })
    const [place] = compare(doc(figure('旧码头')), doc(figure('新码头'))).body.places ?? []
    expect(place).toMatchObject({ from: 0 })
    expect(place?.block.forms.map(({ value }) => value.attrs?.caption)).toEqual(['旧码头', '新码头'])
  })
})

const body = someUntidyBody.map((untidy) => {
  const read = readBody(untidy)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.body
})
const line = fc.string({ unit: fc.constantFrom(...'三审，。ab𠮷1'), maxLength: 8 })
const someContent: fc.Arbitrary<Content> = fc
  .record({
    body,
    title: line,
    summary: line,
    tags: fc.array(line),
    cover: fc.constantFrom(null, {
      sha256: 'a'.repeat(64),
      width: 1,
      height: 1,
      caption: '',
      credit: '',
      alt: '',
    }),
  })
  .map((given) => ({ ...emptyContent(), ...given }))

// Texts of one piece of work: blocks are taken, put elsewhere, changed a little and written anew.
const some = fc.string({ unit: fc.constantFrom(...'城市更新河道的，。ab e\u0301𠮷1'), maxLength: 30 })
const blocks = fc.array(
  fc.oneof(
    some.map((text) => (text ? paragraph(text) : { type: 'paragraph' })),
    fc.constantFrom(...[one, two, three].map((text) => paragraph(text))),
  ),
  { minLength: 1, maxLength: 8 },
)
const related = fc
  .tuple(
    blocks,
    fc.array(fc.tuple(fc.nat(), fc.nat(), some, fc.constantFrom('take', 'move', 'change', 'bring')), {
      maxLength: 6,
    }),
  )
  .map(([start, acts]) => {
    const versions = [start]
    for (const [at, to, text, act] of acts) {
      const next = [...(versions.at(-1) ?? [])]
      const [taken] = act === 'bring' ? [undefined] : next.splice(at % next.length, 1)
      const old = taken?.content?.map((each) => each.text).join('') ?? ''
      const changed = old.normalize('NFC').slice(0, 5) + text
      if (act === 'move' && taken) next.splice(to % (next.length + 1), 0, taken)
      if (act === 'change' || act === 'bring')
        next.splice(
          at % (next.length + 1),
          0,
          changed && !/\p{Surrogate}/u.test(changed) ? paragraph(changed) : { type: 'paragraph' },
        )
      if (next.length === 0) next.push({ type: 'paragraph' })
      versions.push(next)
    }
    return versions.map((each) => content(...each))
  })

describe('whatever the texts are', () => {
  test('the comparison holds exactly the old text and exactly the new', () => {
    fc.assert(
      fc.property(someContent, someContent, (was, is) => {
        const marked = compare(was, is)
        expect(contentIn(marked, 0)).toEqual(was)
        expect(contentIn(marked, 1)).toEqual(is)
      }),
    )
  })

  test('every version comes back from the marks, moves included', () => {
    fc.assert(
      fc.property(related, (versions) => {
        const marked = attribute(versions)
        for (const [index, version] of versions.entries()) expect(contentIn(marked, index)).toEqual(version)
      }),
      { numRuns: 500 },
    )
  })

  test('a text compared with itself has no mark', () => {
    fc.assert(
      fc.property(someContent, (given) => {
        const json = JSON.stringify(compare(given, structuredClone(given)))
        expect(json).not.toMatch(/"(until|came|went)"|"from":1|"since":1/)
      }),
    )
  })

  test('each character that stands was brought by one version, which had it; each that went, by one that had it not', () => {
    fc.assert(
      fc.property(related, (versions) => {
        const { body: marked } = attribute(versions)
        const standing: Stretch[] = []
        const walk = (block: Block): void => {
          for (const stretch of block.line ?? []) if (stretch.until === undefined) standing.push(stretch)
          for (const { block: inner, until } of block.places ?? []) if (until === undefined) walk(inner)
        }
        walk(marked)
        const newest = versions.at(-1)?.body
        expect(standing.map(({ text }) => text).join('')).toBe(newest && wordsOf(newest as Tree))
        for (const { text, from } of standing) {
          expect(versions[from] && wordsOf(versions[from].body as Tree)).toContain(text)
        }
      }),
    )
  })

  test('what is called moved is in both versions for the most part', () => {
    fc.assert(
      fc.property(related, ([was, is]) => {
        if (!was || !is) return
        const walk = (block: Block): void => {
          for (const { block: inner, came } of block.places ?? []) {
            const kept = (inner.line ?? []).filter(({ from, until }) => from === 0 && until === undefined)
            if (came)
              expect(kept.map(({ text }) => text).join('').length * 2).toBeGreaterThanOrEqual(
                inner.now.content?.reduce((sum, { text }) => sum + (text?.length ?? 0), 0) ?? 0,
              )
            walk(inner)
          }
        }
        walk(compare(was, is).body)
      }),
    )
  })
})

// Work that grew with the square of the length would not be through within the test's time by far.
describe('texts of any size are compared, more coarsely where they must be', () => {
  function text(length: number, seed: number): string {
    let state = seed
    const next = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return String.fromCodePoint(0x4e00 + (state % 3000))
    }
    return Array.from({ length }, next).join('')
  }

  test('two hundred thousand characters against others', () => {
    const [was, is] = [content(paragraph(text(200_000, 1))), content(paragraph(text(200_000, 7)))]
    const marked = compare(was, is)
    expect(marked.coarse).toBe(true)
    expect(contentIn(marked, 1)).toEqual(is)
  })

  test('nine thousand paragraphs against others, and turned round', () => {
    const lines = Array.from({ length: 9_000 }, (_, at) => paragraph(text(10, at + 1)))
    const [was, is] = [content(...lines), content(...lines.toReversed())]
    expect(contentIn(compare(was, is), 1)).toEqual(is)
  })

  test('a long report with a word changed in each paragraph is compared by characters', () => {
    const lines = Array.from({ length: 150 }, (_, at) => text(133, at + 3))
    const is = lines.map((line) => `${line.slice(0, 60)}改动${line.slice(63)}`)
    expect(compare(content(...lines.map(paragraph)), content(...is.map(paragraph))).coarse).toBe(false)
  })
})
