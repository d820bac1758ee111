import { AUDIO_FORMATS, VIDEO_FORMATS } from './clips.ts'
import { isSafeHref } from './link.ts'
import type { ContentProblemCode } from './problem.ts'
import { problemOfLine } from './text-field.ts'

/** What one attribute of a node or a mark may be. A rule with `otherwise` says what stands for one that is left out. */
export type AttributeRule =
  /** One line of text, trimmed and in NFC, of at most `max` characters. */
  | { kind: 'line'; max: number; otherwise: '' }
  | { kind: 'whole'; min: number; max: number; otherwise?: number }
  | { kind: 'one-of'; values: readonly number[]; otherwise?: number }
  | { kind: 'word'; values: readonly string[]; otherwise?: undefined }
  | { kind: 'sha256'; otherwise?: '' }
  | { kind: 'href'; otherwise?: undefined }

/** How far a table may go, and one cell of it. */
export const TABLE_LIMITS = { columns: 50, rows: 500 } as const

/** How many pictures a gallery holds. */
export const GALLERY_LIMITS = { fewest: 2, most: 20 } as const

const LARGEST_INTEGER = 2_147_483_647
const line = (max: number): AttributeRule => ({ kind: 'line', max, otherwise: '' })
const span = (max: number): AttributeRule => ({ kind: 'whole', min: 1, max, otherwise: 1 })
const count: AttributeRule = { kind: 'whole', min: 1, max: LARGEST_INTEGER }
const pixels = count
const orNone: AttributeRule = { kind: 'whole', min: 0, max: LARGEST_INTEGER, otherwise: 0 }
const cell = { colspan: span(TABLE_LIMITS.columns), rowspan: span(TABLE_LIMITS.rows) }

type Rules = Readonly<Record<string, AttributeRule>>

/** Every kind of node with its attributes, in the order in which they stand. Nothing else is a document's. */
export const NODE_ATTRIBUTES: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  ['doc', {}],
  ['paragraph', {}],
  ['heading', { level: { kind: 'one-of', values: [2, 3] } }],
  ['bulletList', {}],
  ['orderedList', { start: { kind: 'whole', min: 0, max: LARGEST_INTEGER, otherwise: 1 } }],
  ['listItem', {}],
  ['blockquote', {}],
  ['horizontalRule', {}],
  ['hardBreak', {}],
  ['text', {}],
  [
    'figure',
    {
      ...{ sha256: { kind: 'sha256' }, width: pixels, height: pixels },
      ...{ caption: line(200), credit: line(60), alt: line(200) },
    },
  ],
  ['gallery', {}],
  [
    'video',
    {
      ...{ sha256: { kind: 'sha256' }, format: { kind: 'word', values: VIDEO_FORMATS }, bytes: count },
      ...{ width: pixels, height: pixels, seconds: count },
      ...{ poster: { kind: 'sha256', otherwise: '' }, posterWidth: orNone, posterHeight: orNone },
      ...{ caption: line(200), credit: line(60), alt: line(200) },
    },
  ],
  [
    'audio',
    {
      ...{ sha256: { kind: 'sha256' }, format: { kind: 'word', values: AUDIO_FORMATS }, bytes: count },
      ...{ seconds: count, caption: line(200), credit: line(60), alt: line(200) },
    },
  ],
  ['pullQuote', { by: line(60) }],
  ['factBox', { title: line(60) }],
  ['footnote', { note: line(500) }],
  ['table', { caption: line(200) }],
  ['tableRow', {}],
  ['tableHeader', cell],
  ['tableCell', cell],
])

/** Every kind of mark with its attributes. */
export const MARK_ATTRIBUTES: ReadonlyMap<string, Rules> = new Map<string, Rules>([
  ['link', { href: { kind: 'href' } }],
  ['bold', {}],
  ['italic', {}],
  ['underline', {}],
  ['strike', {}],
  ['superscript', {}],
  ['subscript', {}],
])

export type AttributeProblem = { code: ContentProblemCode; params?: Record<string, string | number> }

/** Why a value is none that this attribute may have; null when it is one. */
export function problemOfAttribute(rule: AttributeRule, value: unknown): AttributeProblem | null {
  if (value === undefined && rule.otherwise !== undefined) return null
  switch (rule.kind) {
    case 'line':
      return typeof value === 'string' ? problemOfLine(tidyLine(value), rule.max) : { code: 'wrong-type' }
    case 'whole':
      if (!Number.isInteger(value)) return { code: 'wrong-type' }
      return (value as number) >= rule.min && (value as number) <= rule.max
        ? null
        : { code: 'wrong-attribute' }
    case 'one-of':
      return rule.values.includes(value as number) ? null : { code: 'wrong-attribute' }
    case 'word':
      if (typeof value !== 'string') return { code: 'wrong-type' }
      return rule.values.includes(value) ? null : { code: 'wrong-attribute' }
    case 'sha256':
      if (typeof value !== 'string') return { code: 'wrong-type' }
      return value === rule.otherwise || /^[0-9a-f]{64}$/.test(value) ? null : { code: 'wrong-attribute' }
    case 'href':
      if (typeof value !== 'string') return { code: 'wrong-type' }
      return isSafeHref(value) ? null : { code: 'unsafe-link' }
  }
}

/** Attributes that nothing was found against, each said in full, in one order; null for a kind that has none. */
export function canonicalAttributes(
  rules: Rules | undefined,
  given: Record<string, unknown> | undefined,
): Record<string, unknown> | null {
  const names = Object.entries(rules ?? {})
  if (names.length === 0) return null
  return Object.fromEntries(
    names.map(([name, rule]) => {
      const value = given?.[name] ?? rule.otherwise
      if (typeof value === 'number') return [name, value + 0]
      return [name, rule.kind === 'line' ? tidyLine(String(value)) : value]
    }),
  )
}

const tidyLine = (text: string) => text.normalize('NFC').trim()
