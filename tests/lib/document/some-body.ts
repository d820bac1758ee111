import fc from 'fast-check'

const someText = fc.string({
  unit: fc.constantFrom('城', '市', '，', 'a', ' ', 'e', '\u0301', '𠮷', '“', '—'),
  minLength: 1,
  maxLength: 6,
})

const someHref = fc.constantFrom('https://example.com/a', '/article/12', 'mailto:desk@example.com')

const someMarks = fc
  .record({ bold: fc.boolean(), italic: fc.boolean(), link: fc.option(someHref) })
  .chain(({ bold, italic, link }) => {
    const marks = [
      ...(bold ? [{ type: 'bold' }] : []),
      ...(italic ? [{ type: 'italic' }] : []),
      ...(link ? [{ type: 'link', attrs: { href: link } }] : []),
    ]
    return fc.shuffledSubarray(marks, { minLength: marks.length })
  })

const someInline = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: someText, marks: someMarks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks: someMarks }) },
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

/** Right documents in every untidy form that a client may send: marks in any order, texts split, attributes left out. */
export const someUntidyBody = fc.record({
  type: fc.constant('doc'),
  content: fc.array(someBlock, { minLength: 1, maxLength: 6 }),
})
