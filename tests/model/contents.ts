import fc from 'fast-check'
import type { Content } from '#lib/document/content.ts'
import { emptyContent } from '#lib/document/content.ts'
import { weightyTag } from '#tests/support/important.ts'

// Characters that HTML, JSON, SQL and type-setting are known to trip over, among ordinary ones.
const character = fc.constantFrom(...'公园清晨开门“”‘’，。·—…<>&"\'/\\{}$%;- A1é\u00a0\u3000🙂𠮷')

const line = (maxLength: number) => fc.string({ unit: character, maxLength })
const marks = fc
  .tuple(
    fc.subarray([
      { type: 'link', attrs: { href: 'https://example.com/?a=1&b="2"'.replaceAll('"', '%22') } },
      ...['bold', 'italic', 'underline', 'strike'].map((type) => ({ type })),
    ]),
    fc.constantFrom([], [], [{ type: 'superscript' }], [{ type: 'subscript' }]),
  )
  .map((some) => some.flat())
const text = fc.record(
  {
    type: fc.constant('text'),
    text: fc.string({ unit: character, minLength: 1, maxLength: 12 }),
    marks,
  },
  { requiredKeys: ['type', 'text'] },
)
const inline = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: text },
    { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
    { weight: 1, arbitrary: line(6).map((rest) => ({ type: 'footnote', attrs: { note: `注${rest}` } })) },
  ),
  { minLength: 1, maxLength: 4 },
)
const paragraph = inline.map((content) => ({ type: 'paragraph', content }))
const items = fc.array(
  paragraph.map((one) => ({ type: 'listItem', content: [one] })),
  { minLength: 1, maxLength: 3 },
)
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(fc.constantFrom(2, 3), fc.array(text, { minLength: 1, maxLength: 2 }))
    .map(([level, content]) => ({ type: 'heading', attrs: { level }, content })),
  items.map((content) => ({ type: 'bulletList', content })),
  items.map((content) => ({ type: 'orderedList', attrs: { start: 3 }, content })),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
  fc.constant({ type: 'horizontalRule' }),
)

/** The one picture that the model's newsroom has. */
export const picture = { sha256: 'a'.repeat(64), width: 1200, height: 800 }

// Now and then one that the paper does not keep.
const keptPicture = fc.constantFrom(...Array(19).fill(picture), { ...picture, sha256: 'b'.repeat(64) })
const told = fc.record({
  ...{
    caption: line(8),
    credit: line(4).map((rest) => `摄${rest}`),
    alt: line(4).map((rest) => `图${rest}`),
  },
})
const figure = fc
  .tuple(keptPicture, told)
  .map(([kept, words]) => ({ type: 'figure', attrs: { ...kept, ...words } }))
const gallery = fc
  .array(figure, { minLength: 2, maxLength: 3 })
  .map((content) => ({ type: 'gallery', content }))
const cellOf = (attrs: object) =>
  fc
    .tuple(fc.constantFrom('tableCell', 'tableHeader'), fc.array(paragraph, { minLength: 1, maxLength: 2 }))
    .map(([type, content]) => ({ type, attrs, content }))
const rowOf = (...cells: fc.Arbitrary<unknown>[]) =>
  fc.tuple(...cells).map((content) => ({ type: 'tableRow', content }))
const table = fc
  .tuple(
    line(6),
    fc.oneof(
      fc.tuple(rowOf(cellOf({}), cellOf({})), rowOf(cellOf({ colspan: 2 }))),
      fc.tuple(rowOf(cellOf({ rowspan: 2 }), cellOf({})), rowOf(cellOf({}))),
    ),
  )
  .map(([caption, content]) => ({ type: 'table', attrs: { caption }, content }))
/** The one film and the one sound that it has. */
export const film = {
  ...{ sha256: 'c'.repeat(64), format: 'mp4', bytes: 9000, width: 640, height: 360, seconds: 3725 },
}
export const sound = { sha256: 'd'.repeat(64), format: 'mp3', bytes: 7000, seconds: 65 }

const video = fc.tuple(fc.constantFrom(0, 0, 0, 0, 1), keptPicture, told).map(([longer, poster, words]) => ({
  type: 'video',
  attrs: {
    ...{ ...film, seconds: film.seconds + longer },
    ...{ poster: poster.sha256, posterWidth: poster.width, posterHeight: poster.height, ...words },
  },
}))
const audio = told.map((words) => ({ type: 'audio', attrs: { ...sound, ...words } }))
const display = fc.oneof(
  figure,
  video,
  audio,
  gallery,
  table,
  fc.tuple(line(4), inline).map(([by, content]) => ({ type: 'pullQuote', attrs: { by }, content })),
  fc
    .tuple(line(4), fc.array(fc.oneof(block, figure, gallery, table), { minLength: 1, maxLength: 3 }))
    .map(([title, content]) => ({ type: 'factBox', attrs: { title }, content })),
)

const reprint = fc.record({
  kind: fc.constant('reprint' as const),
  name: line(6).map((rest) => `临海日报${rest}`),
  originalTitle: line(6).map((rest) => `原题${rest}`),
  author: line(6).map((rest) => `作者${rest}`),
  url: fc.constant('https://example.com/a?b=1&c=2'),
})

const cover = fc.tuple(keptPicture, told).map(([kept, words]) => ({ ...kept, ...words }))

/** Contents as a person may type them; about one in eight lacks what submission asks for. */
export const anyContent: fc.Arbitrary<Content> = fc
  .record({
    kicker: line(8),
    title: fc.oneof({ weight: 20, arbitrary: line(12).map((rest) => `题${rest}`) }, fc.constant('')),
    subtitle: line(8),
    summary: line(16),
    dateline: line(8),
    body: fc.array(fc.oneof({ weight: 3, arbitrary: block }, display), { maxLength: 4 }).map((content) => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文' }] }, ...content],
    })),
    byline: fc.array(fc.record({ role: fc.constant('记者'), name: line(4).map((rest) => `林${rest}`) }), {
      maxLength: 2,
    }),
    source: fc.oneof({ weight: 3, arbitrary: fc.constant({ kind: 'own' as const }) }, reprint),
    channel: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom('news', 'city') },
      fc.constantFrom('', 'nowhere'),
    ),
    tags: fc.array(fc.oneof({ weight: 2, arbitrary: line(4) }, fc.constant(weightyTag)), { maxLength: 2 }),
    cover: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, cover),
    ai: line(6),
    correction: fc.oneof({ weight: 3, arbitrary: line(6).map((rest) => `更正${rest}`) }, fc.constant('')),
  })
  .map((given) => ({ ...emptyContent(), ...given }) as Content)
