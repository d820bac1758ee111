import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { emptyBody, readBody } from '#lib/document/body.ts'
import { MAX_DEPTH, MAX_NODES, MAX_PROBLEMS, MAX_TEXT_CHARACTERS } from '#lib/document/body-check.ts'
import type { Body } from '#lib/document/body-types.ts'
import { documentSchema } from '#lib/document/schema.ts'
import { someUntidyBody } from './some-body.ts'

const text = (value: unknown, marks?: unknown) => ({ type: 'text', text: value, ...(marks ? { marks } : {}) })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const withLink = (href: unknown) => doc(paragraph(text('这里', [{ type: 'link', attrs: { href } }])))

function body(input: unknown): Body {
  const read = readBody(input)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.body
}

function problems(input: unknown) {
  const read = readBody(input)
  return read.ok ? [] : read.problems
}

describe('a document in its one form', () => {
  test('an empty document is right', () => {
    expect(body(emptyBody())).toEqual(emptyBody())
  })

  test('adjacent texts with the same marks become one', () => {
    expect(body(doc(paragraph(text('三'), text('审'), text('！', [{ type: 'bold' }]))))).toEqual(
      doc(paragraph(text('三审'), text('！', [{ type: 'bold' }]))),
    )
  })

  test('a letter and its accent become one character, even from two texts', () => {
    expect(body(doc(paragraph(text('e'), text('\u0301'))))).toEqual(doc(paragraph(text('é'))))
  })

  test('marks stand in one order whatever order they came in', () => {
    const link = { type: 'link', attrs: { href: '/article/1' } }
    const one = body(doc(paragraph(text('字', [{ type: 'italic' }, link, { type: 'bold' }]))))
    const other = body(doc(paragraph(text('字', [{ type: 'bold' }, { type: 'italic' }, link]))))
    expect(JSON.stringify(one)).toBe(JSON.stringify(other))
  })

  test('what is left out is said, and what is empty is left out', () => {
    const item = { type: 'listItem', content: [{ type: 'paragraph', content: [], attrs: {} }] }
    expect(body(doc({ type: 'orderedList', content: [item] }))).toEqual(
      doc({
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
      }),
    )
  })

  test('a hard break carries no marks', () => {
    expect(body(doc(paragraph({ type: 'hardBreak', marks: [{ type: 'bold' }] })))).toEqual(
      doc(paragraph({ type: 'hardBreak' })),
    )
  })

  test('the canonical form of a canonical document is itself', () => {
    fc.assert(
      fc.property(someUntidyBody, (untidy) => {
        const once = body(untidy)
        expect(JSON.stringify(body(once))).toBe(JSON.stringify(once))
      }),
    )
  })

  test('a canonical document comes back from ProseMirror unchanged', () => {
    fc.assert(
      fc.property(someUntidyBody, (untidy) => {
        const canonical = body(untidy)
        const node = documentSchema.nodeFromJSON(canonical)
        node.check()
        expect(JSON.parse(JSON.stringify(node.toJSON()))).toEqual(canonical)
      }),
    )
  })
})

describe('what is no document is refused with the place and the reason', () => {
  test.each([
    ['a string', '正文'],
    ['a number', 5],
    ['null', null],
    ['nothing', undefined],
    ['an array', [doc(paragraph())]],
  ])('%s', (_name, input) => {
    expect(problems(input)).toEqual([{ code: 'wrong-type', path: [] }])
  })

  test('an unknown node', () => {
    expect(problems(doc({ type: 'iframe', attrs: { src: 'https://example.com' } }))).toEqual([
      { code: 'unknown-node', path: ['content', 0], params: { type: 'iframe' } },
    ])
  })

  test.each(['__proto__', 'constructor', 'toString'])('a node named %s', (type) => {
    expect(problems(JSON.parse(`{"type":"doc","content":[{"type":"${type}"}]}`))).toEqual([
      { code: 'unknown-node', path: ['content', 0], params: { type } },
    ])
  })

  test('a mark named __proto__', () => {
    expect(problems(doc(paragraph(text('字', [{ type: '__proto__' }]))))).toEqual([
      { code: 'unknown-mark', path: ['content', 0, 'content', 0, 'marks', 0], params: { type: '__proto__' } },
    ])
  })

  test('a property named __proto__, which pollutes nothing', () => {
    const input = JSON.parse('{"type":"doc","__proto__":{"polluted":true},"content":[{"type":"paragraph"}]}')
    expect(problems(input)).toEqual([{ code: 'unknown-property', path: [], params: { name: '__proto__' } }])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('an attribute named __proto__', () => {
    const input = JSON.parse(
      '{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"__proto__":{}}}]}',
    )
    expect(problems(input)).toEqual([
      { code: 'unknown-attribute', path: ['content', 0, 'attrs'], params: { name: '__proto__' } },
    ])
  })

  test('an unknown attribute', () => {
    expect(problems(doc({ type: 'paragraph', attrs: { style: 'color:red' } }))).toEqual([
      { code: 'unknown-attribute', path: ['content', 0, 'attrs'], params: { name: 'style' } },
    ])
  })

  test.each([1, 4, '2', null, [2], undefined])('a heading of level %p', (level) => {
    const [problem] = problems(doc({ type: 'heading', attrs: { level } }))
    expect(problem).toMatchObject({ code: 'wrong-attribute', path: ['content', 0, 'attrs', 'level'] })
  })

  test.each([
    [-1, 'wrong-attribute'],
    [1e300, 'wrong-attribute'],
    [1.5, 'wrong-type'],
    ['1', 'wrong-type'],
  ])('a list that starts at %p', (start, code) => {
    const item = { type: 'listItem', content: [paragraph()] }
    const [problem] = problems(doc({ type: 'orderedList', attrs: { start }, content: [item] }))
    expect(problem).toMatchObject({ code, path: ['content', 0, 'attrs', 'start'] })
  })

  test.each([[['字']], [{ zh: '字' }], [null], [7], [undefined]])('a text that is %p', (value) => {
    expect(problems(doc(paragraph(text(value))))).toEqual([
      { code: 'wrong-type', path: ['content', 0, 'content', 0, 'text'] },
    ])
  })

  test.each([
    ['content', { type: 'doc', content: { 0: paragraph() } }, ['content']],
    ['type', { type: ['doc'], content: [] }, ['type']],
    ['attrs', doc({ type: 'paragraph', attrs: null }), ['content', 0, 'attrs']],
    [
      'marks',
      doc(paragraph({ type: 'text', text: '字', marks: 'bold' })),
      ['content', 0, 'content', 0, 'marks'],
    ],
  ])('%s of the wrong kind', (_name, input, path) => {
    expect(problems(input)).toContainEqual({ code: 'wrong-type', path })
  })

  test('a text with nothing in it', () => {
    expect(problems(doc(paragraph(text(''))))[0]?.code).toBe('empty-text')
  })

  test('the same mark twice', () => {
    expect(problems(doc(paragraph(text('字', [{ type: 'bold' }, { type: 'bold' }]))))).toEqual([
      { code: 'duplicate-mark', path: ['content', 0, 'content', 0, 'marks', 1], params: { type: 'bold' } },
    ])
  })

  test.each(['\u0000', '\u0007', '\t', '\n', '\u007f', '\u0085', '\ud800', '\udc00', '\u202e', '\uffff'])(
    'a text with the character %j',
    (character) => {
      expect(problems(doc(paragraph(text(`字${character}字`))))[0]).toMatchObject({
        code: 'forbidden-character',
      })
    },
  )

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'https://user:password@example.com/',
    'ftp://example.com/',
    'example.com',
    '',
  ])('a link to %j', (href) => {
    expect(problems(withLink(href))).toEqual([
      { code: 'unsafe-link', path: ['content', 0, 'content', 0, 'marks', 0, 'attrs', 'href'] },
    ])
  })

  test.each([[['/']], [{}], [null], [1], [undefined]])('a link whose address is %p', (href) => {
    expect(problems(withLink(href))[0]?.code).toBe('wrong-type')
  })

  test.each([
    ['text right under the document', doc(text('字')), []],
    ['an empty document', doc(), []],
    ['a paragraph in a paragraph', doc(paragraph(paragraph())), ['content', 0]],
    ['a list without items', doc({ type: 'bulletList' }), ['content', 0]],
    [
      'an item that begins with a heading',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 2 } }] }],
      }),
      ['content', 0, 'content', 0],
    ],
    ['a document in a document', doc(doc(paragraph())), []],
    ['a paragraph for a document', paragraph(), []],
  ])('%s', (_name, input, path) => {
    expect(problems(input)[0]).toMatchObject({ code: 'wrong-structure', path })
  })
})

const figure = (attrs: object = {}) => ({
  type: 'figure',
  attrs: { sha256: 'a'.repeat(64), width: 1440, height: 960, ...attrs },
})
const row = (...spans: { colspan?: unknown; rowspan?: unknown }[]) => ({
  type: 'tableRow',
  content: spans.map((attrs) => ({ type: 'tableCell', attrs, content: [paragraph()] })),
})
const table = (...content: unknown[]) => ({ type: 'table', content })

describe('what stands beside the words is as strict', () => {
  test('what is left out of a picture is said, and its lines are trimmed', () => {
    expect(body(doc(figure({ caption: ' 图为公园。\u3000' }))).content).toEqual([
      figure({ caption: '图为公园。', credit: '', alt: '' }),
    ])
  })

  test.each([
    ['sha256', '../../etc/passwd', 'wrong-attribute'],
    ['sha256', 'A'.repeat(64), 'wrong-attribute'],
    ['sha256', undefined, 'wrong-type'],
    ['sha256', [['a'.repeat(64)]], 'wrong-type'],
    ['width', 0, 'wrong-attribute'],
    ['width', 1.5, 'wrong-type'],
    ['height', '960', 'wrong-type'],
    ['height', 1e300, 'wrong-attribute'],
    ['caption', '字'.repeat(201), 'too-long'],
    ['caption', '一\n二', 'single-line'],
    ['credit', '\u202e', 'forbidden-character'],
    ['alt', null, 'wrong-type'],
    ['alt', { toString: 'x' }, 'wrong-type'],
  ])('a picture whose %s is %j', (name, value, code) => {
    expect(problems(doc(figure({ [name]: value })))).toMatchObject([
      { code, path: ['content', 0, 'attrs', name] },
    ])
  })

  test.each(['src', 'onerror', 'href', 'style', '__proto__'])('a picture with a %s', (name) => {
    const input = JSON.parse(JSON.stringify(doc(figure())).replace('"width"', `"${name}":"x","width"`))
    expect(problems(input)).toEqual([
      { code: 'unknown-attribute', path: ['content', 0, 'attrs'], params: { name } },
    ])
  })

  test.each([0, 1, 21])('a gallery of %d pictures', (count) => {
    expect(problems(doc({ type: 'gallery', content: Array(count).fill(figure()) }))[0]).toMatchObject({
      code: 'wrong-structure',
      path: ['content', 0],
    })
  })

  test.each([
    ['a cell of a thousand million columns', table(row({ colspan: 1e9 })), 'wrong-attribute'],
    ['a cell of no rows', table(row({ rowspan: 0 })), 'wrong-attribute'],
    ['a cell of half a row', table(row({ rowspan: 0.5 })), 'wrong-type'],
    ['a table without rows', table(), 'wrong-structure'],
    ['a table of a row without cells', table(row()), 'wrong-structure'],
    ['rows of different length', table(row({}, {}), row({})), 'wrong-structure'],
    ['a cell that reaches under the last row', table(row({ rowspan: 2 })), 'wrong-structure'],
    ['two cells in one place', table(row({}, { rowspan: 2 }), row({ colspan: 2 })), 'wrong-structure'],
    ['a table wider than fifty columns', table(row({ colspan: 50 }, {})), 'wrong-structure'],
    ['more than five hundred rows', table(...Array(501).fill(row({}))), 'wrong-structure'],
    ['a paragraph for a row', table(paragraph()), 'wrong-structure'],
    ['a paragraph for a cell', table({ type: 'tableRow', content: [paragraph()] }), 'wrong-structure'],
  ])('%s', (_name, input, code) => {
    expect(problems(doc(input))[0]).toMatchObject({ code })
  })

  test('five hundred rows of fifty columns with every kind of merged cell are looked through at once', () => {
    const rows = Array.from({ length: 300 }, (_, index) =>
      row({ rowspan: index === 0 ? 300 : 1 }, ...Array(49).fill({})),
    )
    const start = performance.now()
    problems(doc(table(...rows)))
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test.each([
    ['a box in a box', { type: 'factBox', content: [{ type: 'factBox', content: [paragraph()] }] }],
    ['an empty box', { type: 'factBox', content: [] }],
    [
      'a table in a cell',
      table({ type: 'tableRow', content: [{ type: 'tableCell', content: [table(row({}))] }] }),
    ],
    ['a picture in a quotation', { type: 'blockquote', content: [figure()] }],
    ['a picture with something in it', { ...figure(), content: [paragraph()] }],
    ['a cell by itself', { type: 'tableCell', content: [paragraph()] }],
    ['a pull quote of paragraphs', { type: 'pullQuote', content: [paragraph()] }],
    ['a footnote between paragraphs', { type: 'footnote', attrs: { note: '注' } }],
  ])('%s', (_name, input) => {
    expect(problems(doc(input))[0]).toMatchObject({ code: 'wrong-structure' })
  })

  test('words stand over the line or under it', () => {
    const both = [{ type: 'superscript' }, { type: 'subscript' }]
    expect(problems(doc(paragraph(text('字', both))))).toMatchObject([{ code: 'duplicate-mark' }])
  })

  test('a note has no marks of its own, and its words count', () => {
    const note = (words: string) => ({
      type: 'footnote',
      attrs: { note: words },
      marks: [{ type: 'link', attrs: { href: '/article/1' } }],
    })
    expect(body(doc(paragraph(text('字'), note('注')))).content).toEqual([
      paragraph(text('字'), { type: 'footnote', attrs: { note: '注' } }),
    ])
    const many = Array(401).fill(note('字'.repeat(500)))
    expect(problems(doc(paragraph(...many)))).toEqual([
      { code: 'too-long', path: [], params: { max: MAX_TEXT_CHARACTERS } },
    ])
  })
})

describe('size costs the server nothing', () => {
  test('lists nest ten deep, and deeper is refused', () => {
    const nested = (levels: number): unknown => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph(), ...(levels > 1 ? [nested(levels - 1)] : [])] }],
    })
    expect(problems(doc(nested(10)))).toEqual([])
    expect(problems(doc(nested(12)))[0]).toMatchObject({ code: 'too-deep', params: { max: MAX_DEPTH } })
  })

  test('a value nested 100,000 deep is refused within a second', () => {
    const levels = 100_000
    const quotes = '{"type":"blockquote","content":['.repeat(levels)
    const input = JSON.parse(`{"type":"doc","content":[${quotes}${']}'.repeat(levels)}]}`)
    const start = performance.now()
    expect(problems(input)[0]).toMatchObject({ code: 'too-deep' })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('one node too many is refused', () => {
    expect(problems(doc(...Array(MAX_NODES - 1).fill(paragraph())))).toEqual([])
    expect(problems(doc(...Array(MAX_NODES).fill(paragraph())))).toEqual([
      { code: 'too-many-nodes', path: [], params: { max: MAX_NODES } },
    ])
  })

  test('text is counted in characters over the whole document, so that a rare Han character counts once', () => {
    const half = '𠮷'.repeat(MAX_TEXT_CHARACTERS / 2)
    expect(problems(doc(paragraph(text(half)), paragraph(text(half))))).toEqual([])
    expect(problems(doc(paragraph(text(half)), paragraph(text(`${half}字`))))).toEqual([
      { code: 'too-long', path: [], params: { max: MAX_TEXT_CHARACTERS } },
    ])
  })

  test('five megabytes of text are refused within a second', () => {
    const start = performance.now()
    expect(problems(doc(paragraph(text('a'.repeat(5_000_000)))))[0]?.code).toBe('too-long')
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('the largest document there may be, in single characters, is put in form within a second', () => {
    const start = performance.now()
    expect(problems(doc(paragraph(...Array(MAX_NODES - 2).fill(text('城市更新报告')))))).toEqual([])
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('an answer names a bounded number of reasons and quotes a bounded length', () => {
    const found = problems(doc(...Array(5000).fill({ type: 'x'.repeat(1000) })))
    expect(found).toHaveLength(MAX_PROBLEMS)
    expect(JSON.stringify(found).length).toBeLessThan(10_000)
  })
})
