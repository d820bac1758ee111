import { expect, test } from '@jest/globals'
import { DOMSerializer } from '@tiptap/pm/model'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import type { BodyBlock } from '#lib/document/body-types.ts'
import { bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { bringInText } from '#lib/document/bring-in/from-text.ts'
import { documentSchema } from '#lib/document/schema.ts'
import { pageOf } from '#tests/support/page.ts'
import { someUntidyBody } from '../some-body.ts'

const someText = fc.string({
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
const { some: somePage } = fc.letrec<{ some: string }>((tie) => ({
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

function isValid(content: BodyBlock[]) {
  if (content.length === 0) return
  const read = readBody({ type: 'doc', content })
  expect(read).toMatchObject({ ok: true })
  // Canonical already: the server would keep it as it is.
  expect(read.ok && read.body.content).toEqual(content)
}

/** What our own editor would put on a clipboard for it. */
function copied(content: BodyBlock[]): string {
  const holder = document.createElement('div')
  const { content: nodes } = documentSchema.nodeFromJSON({ type: 'doc', content })
  holder.append(DOMSerializer.fromSchema(documentSchema).serializeFragment(nodes))
  return holder.innerHTML
}

test('any page becomes what the server would keep, and pasting what it became changes nothing', () => {
  fc.assert(
    fc.property(fc.array(somePage, { maxLength: 6 }), (parts) => {
      const { blocks } = bringInHtml(pageOf(parts.join('')))
      isValid(blocks)
      if (blocks.length === 0) return
      const again = bringInHtml(pageOf(copied(blocks)))
      expect(again.blocks).toEqual(blocks)
      expect(again.pictures).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('any body that is copied comes back valid, and from then on the same', () => {
  fc.assert(
    fc.property(someUntidyBody, (body) => {
      const read = readBody(body)
      if (!read.ok) return
      const once = bringInHtml(pageOf(copied(read.body.content))).blocks
      isValid(once)
      if (once.length === 0) return
      expect(bringInHtml(pageOf(copied(once))).blocks).toEqual(once)
    }),
    { numRuns: 200 },
  )
})

test('any plain text becomes what the server would keep', () => {
  fc.assert(
    fc.property(fc.array(someText), fc.boolean(), (lines, subheads) => {
      isValid(bringInText(lines.join('\n'), { subheads }).blocks)
    }),
  )
})
