import fc from 'fast-check'

const someText = fc.string({
  unit: fc.constantFrom('城', '市', '，', 'a', ' ', 'e', '\u0301', '𠮷', '“', '—'),
  minLength: 1,
  maxLength: 6,
})

const someHref = fc.constantFrom('https://example.com/a', '/article/12', 'mailto:desk@example.com')

const someMarks = fc
  .record({
    link: fc.option(someHref),
    plain: fc.subarray(['bold', 'italic', 'underline', 'strike']),
    height: fc.constantFrom(null, 'superscript', 'subscript'),
  })
  .chain(({ link, plain, height }) => {
    const marks = [
      ...plain.map((type) => ({ type })),
      ...(height ? [{ type: height }] : []),
      ...(link ? [{ type: 'link', attrs: { href: link } }] : []),
    ]
    return fc.shuffledSubarray(marks, { minLength: marks.length })
  })

/** A line of an attribute, with space around it, or left out. */
const someLine = fc.option(
  someText.map((text) => ` ${text}\u3000`),
  { nil: undefined },
)

const someInline = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: someText, marks: someMarks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks: someMarks }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('footnote'),
      attrs: fc.record({ note: someLine }),
      marks: someMarks,
    }),
  },
)

const someParagraph = fc.record({
  type: fc.constant('paragraph'),
  attrs: fc.constantFrom(undefined, {}),
  content: fc.array(someInline, { maxLength: 5 }),
})

const { block: someBlock } = fc.letrec<{ block: unknown; item: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    someParagraph,
    fc.record({
      type: fc.constant('heading'),
      attrs: fc.record({ level: fc.constantFrom(2, 3) }),
      content: fc.array(someInline, { maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('horizontalRule') }),
    fc.record({
      type: fc.constant('blockquote'),
      content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('bulletList'),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('orderedList'),
      attrs: fc.constantFrom(undefined, {}, { start: 3 }),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
  ),
  item: fc.record({
    type: fc.constant('listItem'),
    content: fc
      .tuple(someParagraph, fc.array(tie('block'), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest]),
  }),
}))

const someFigure = fc.record({
  type: fc.constant('figure'),
  attrs: fc.record({
    alt: someLine,
    caption: someLine,
    sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    width: fc.constantFrom(1, 1440),
    height: fc.constantFrom(1, 960),
    credit: someLine,
  }),
})

const someGallery = fc.record({
  type: fc.constant('gallery'),
  content: fc.array(someFigure, { minLength: 2, maxLength: 3 }),
})

const toldOf = { caption: someLine, credit: someLine, alt: someLine }
const someVideo = fc
  .tuple(
    fc.constantFrom({}, { poster: '' }, { poster: 'a'.repeat(64), posterWidth: 1440, posterHeight: 960 }),
    fc.record({
      ...{ ...toldOf, height: fc.constantFrom(1, 360), width: fc.constantFrom(1, 640) },
      ...{ seconds: fc.constantFrom(1, 3_599, 3_600, 35_999), bytes: fc.constantFrom(1, 2 ** 31 - 1) },
      ...{ format: fc.constantFrom('mp4', 'webm'), sha256: fc.constantFrom('c'.repeat(64), 'd'.repeat(64)) },
    }),
  )
  .map(([poster, attrs]) => ({ type: 'video', attrs: { ...poster, ...attrs } }))
const someAudio = fc.record({
  type: fc.constant('audio'),
  attrs: fc.record({
    ...{ ...toldOf, seconds: fc.constantFrom(1, 61), bytes: fc.constantFrom(1, 9_000) },
    ...{ format: fc.constantFrom('mp3', 'm4a', 'ogg', 'wav'), sha256: fc.constant('e'.repeat(64)) },
  }),
})

const someCell = (attrs: object | undefined) =>
  fc.record({
    type: fc.constantFrom('tableCell', 'tableHeader'),
    attrs: fc.constant(attrs),
    content: fc.array(someParagraph, { minLength: 1, maxLength: 2 }),
  })
const row = (...cells: fc.Arbitrary<unknown>[]) =>
  fc.tuple(...cells).map((content) => ({ type: 'tableRow', content }))

/** Two columns: one row, two, with cells merged across or down, or all into one. */
const someTable = fc
  .oneof(
    fc.tuple(row(someCell(undefined), someCell({ colspan: 1 }))),
    fc.tuple(row(someCell({ colspan: 2 })), row(someCell({}), someCell(undefined))),
    fc.tuple(row(someCell({ rowspan: 2 }), someCell({})), row(someCell({ rowspan: 1 }))),
    fc.tuple(row(someCell({ rowspan: 2, colspan: 2 })), fc.constant({ type: 'tableRow' })),
  )
  .chain((content) =>
    fc.record({
      type: fc.constant('table'),
      attrs: fc.record({ caption: someLine }),
      content: fc.constant(content),
    }),
  )

const someBoxBlock = fc.oneof({ weight: 3, arbitrary: someBlock }, someFigure, someGallery, someTable)

const someDisplay = fc.oneof(
  someFigure,
  someVideo,
  someAudio,
  someGallery,
  someTable,
  fc.record({
    type: fc.constant('pullQuote'),
    attrs: fc.record({ by: someLine }),
    content: fc.array(someInline, { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('factBox'),
    attrs: fc.record({ title: someLine }),
    content: fc.array(someBoxBlock, { minLength: 1, maxLength: 3 }),
  }),
)

/** Right documents in every untidy form that a client may send: marks in any order, texts split, attributes left out. */
export const someUntidyBody = fc.record({
  type: fc.constant('doc'),
  content: fc.array(fc.oneof({ weight: 3, arbitrary: someBlock }, { weight: 1, arbitrary: someDisplay }), {
    minLength: 1,
    maxLength: 6,
  }),
})
