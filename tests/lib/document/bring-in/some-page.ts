import fc from 'fast-check'

/** Text with everything in it that a page may hold and a document may not. */
export const someText = fc.string({
  unit: fc.constantFrom(
    '江',
    '。',
    ' ',
    '\n',
    '\u3000',
    '\u00a0',
    'a',
    '1',
    '“',
    '\u0000',
    '\u202e',
    'e',
    '\u0301',
    '𠮷',
    '\ud800',
    '&lt;',
    '\t',
  ),
  maxLength: 8,
})
const someStyle = fc.constantFrom(
  ...[
    'font-weight:bold',
    'font-weight:400',
    'text-decoration:underline line-through',
    'display:none',
    'vertical-align:super',
  ],
  ...[
    'mso-list:l0 level1 lfo1',
    'mso-list:l0 level3 lfo1',
    'mso-list:Ignore',
    'mso-outline-level:2',
    'font-style:italic',
  ],
)
const someAttribute = fc.oneof(
  someStyle.map((style) => `style="${style}"`),
  fc.constantFrom(
    ...[
      'class="MsoQuote"',
      'class="MsoTitle"',
      'data-title="框"',
      'data-by=""',
      'data-gallery',
      'data-note="注"',
      'data-caption="表"',
    ],
    ...[
      'colspan="2"',
      'rowspan="3"',
      'rowspan="0"',
      'colspan="99999"',
      'start="5"',
      'start="-1"',
      'hidden',
      'role="presentation"',
    ],
    ...[
      'href="https://example.com/a?utm_source=b"',
      'href="javascript:1"',
      'href="#n"',
      'id="n"',
      'href="#r"',
      'id="r"',
      'name="n"',
    ],
    ...[
      'src="https://a.example/b.png"',
      'src="file:///c:/a.png"',
      'src="data:image/png;base64,AA=="',
      'width="1" height="1"',
      'alt="图"',
    ],
    `data-sha256="${'a'.repeat(64)}" data-width="9" data-height="9" data-caption="" data-credit="" data-alt=""`,
  ),
)
const someTag = fc.constantFrom(
  ...'p p div span b i u s sup sub a a ul ol li li h1 h2 h4 blockquote table table tr tr td td th thead tbody caption'.split(
    ' ',
  ),
  ...'figure figcaption img br hr section aside pre font center o:p script svg style noscript template dl dt dd'.split(
    ' ',
  ),
)
/** Markup as nobody would write it: every element that means something, anywhere, closed or not. */
export const { some: somePage } = fc.letrec<{ some: string }>((tie) => ({
  some: fc.oneof(
    { maxDepth: 5, depthSize: 'large' },
    someText,
    fc
      .tuple(
        someTag,
        fc.array(someAttribute, { maxLength: 2 }),
        fc.array(tie('some'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([tag, attributes, inside, closed]) =>
          `<${[tag, ...attributes].join(' ')}>${inside.join('')}${closed ? `</${tag}>` : ''}`,
      ),
    fc.array(tie('some'), { maxLength: 3 }).map((parts) => `<table><tr><td>${parts.join('<td>')}</table>`),
  ),
}))
