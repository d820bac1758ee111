import { MAX_DEPTH } from '#lib/document/body-check.ts'

type Json = { type: string; [name: string]: unknown }

const marks = ['bold', 'italic', 'underline', 'strike', 'superscript'].map((type) => ({ type }))
const link = { type: 'link', attrs: { href: 'https://example.com/?a=1&b=2' } }
const words = (text: string): Json => ({ type: 'text', text, marks: [link, ...marks] })
const line = (text: string): Json[] => [
  words(text),
  { type: 'hardBreak' },
  { type: 'text', text: '二', marks: [{ type: 'subscript' }] },
  { type: 'footnote', attrs: { note: `注“${text}”<b>` } },
]
const paragraph = (text: string): Json => ({ type: 'paragraph', content: line(text) })
const figure: Json = {
  type: 'figure',
  attrs: {
    ...{ sha256: 'a'.repeat(64), width: 1440, height: 960 },
    ...{ caption: '图为“公园”<一>。', credit: '林晓帆 摄', alt: '"><script>alert(1)</script>' },
  },
}

const clipWords = { caption: '图为“公园”<一>。', credit: '林晓帆 摄', alt: '"><script>alert(1)</script>' }
const video: Json = {
  type: 'video',
  attrs: {
    ...{ sha256: 'c'.repeat(64), format: 'mp4', bytes: 9000, width: 640, height: 360, seconds: 4000 },
    ...{ poster: 'a'.repeat(64), posterWidth: 1440, posterHeight: 960, ...clipWords },
  },
}
const audio: Json = {
  type: 'audio',
  attrs: { sha256: 'd'.repeat(64), format: 'mp3', bytes: 9000, seconds: 5, ...clipWords },
}

/** Lists, quotations and lists again, until only a text fits in. `depth` is that of what is asked for. */
function nested(depth: number): Json {
  if (depth + 4 > MAX_DEPTH) return paragraph(`第${depth}层`)
  const inner = nested(depth + 3)
  const list = depth % 2 === 0 ? 'bulletList' : 'orderedList'
  const item = {
    type: 'listItem',
    content: [paragraph(`第${depth}层`), { type: 'blockquote', content: [inner] }],
  }
  return { type: list, content: [item] }
}

const cell = (type: string, attrs = {}): Json => ({
  type,
  attrs,
  content: [paragraph('格'), paragraph('子')],
})
const table: Json = {
  type: 'table',
  attrs: { caption: '表“一”' },
  content: [
    { type: 'tableRow', content: [cell('tableHeader', { colspan: 2 })] },
    {
      type: 'tableRow',
      content: [cell('tableHeader', { rowspan: 2 }), cell('tableCell')],
    },
    { type: 'tableRow', content: [cell('tableCell')] },
  ],
}
const heading: Json = { type: 'heading', attrs: { level: 2 }, content: line('强基固本 跑起来') }

/** A document with every kind of node and mark, each with its hostile words, as deep as a document may be. */
export const everyNodeToTheLimit: Json = {
  type: 'doc',
  content: [
    paragraph('一'),
    heading,
    nested(2),
    figure,
    { type: 'gallery', content: [figure, figure, figure] },
    video,
    audio,
    { type: 'pullQuote', attrs: { by: '居民<张>' }, content: line('很好。') },
    { type: 'factBox', attrs: { title: '名词“解释”' }, content: [paragraph('一')] },
    {
      type: 'factBox',
      attrs: { title: '名词“解释”' },
      content: [heading, nested(3), figure, { type: 'gallery', content: [figure, figure] }, table],
    },
    table,
    table,
    { type: 'horizontalRule' },
  ],
}
