import { z } from 'zod'
import { line, lines } from '#lib/document/line.ts'
import { rowId } from '#lib/platform/input.ts'
import { foldText } from './fold-text.ts'

/** 易错, 禁用, 慎用, 固定表述, 人名职务, 重大用语. */
export const entryKinds = ['wrong', 'forbidden', 'caution', 'fixed', 'office', 'weighty'] as const
export type EntryKind = (typeof entryKinds)[number]

/** 必须改, 须说明, 提示: it stops the text, it passes with a reason alone, it is worth a look. */
export const severities = ['stops', 'reason', 'hint'] as const
export type Severity = (typeof severities)[number]

/** How many forms and exceptions an entry may have, and how long its parts may be, in characters. */
export const ENTRY_LIMITS = {
  forms: 20,
  exceptions: 40,
  words: 60,
  office: 40,
  rank: 9_999,
  source: 200,
  note: 500,
} as const

// A bar stands between words where several share a cell of a file.
const words = line(ENTRY_LIMITS.words)
  .refine((text) => foldText(text).folded !== '', 'required')
  .refine((text) => !/[|｜]/.test(text), 'bar-in-words')
/** A day by the paper's clock, or '' for none. */
const day = z.union([z.literal(''), z.iso.date('not-a-day')], 'not-a-day')

/** An entry as its keeper writes it; '' for what is left open, `rank` null where nobody is named before anybody. */
export const entryInput = z
  .strictObject({
    kind: z.enum(entryKinds, 'kind-unknown'),
    forms: z.array(words).min(1, 'required').max(ENTRY_LIMITS.forms, 'too-many'),
    replacement: line(ENTRY_LIMITS.words),
    exceptions: z.array(words).max(ENTRY_LIMITS.exceptions, 'too-many'),
    office: line(ENTRY_LIMITS.office),
    rank: z.int('not-a-rank').min(1, 'not-a-rank').max(ENTRY_LIMITS.rank, 'not-a-rank').nullable(),
    severity: z.enum(severities, 'severity-unknown'),
    source: line(ENTRY_LIMITS.source),
    from: day,
    to: day,
    note: lines(ENTRY_LIMITS.note),
  })
  .superRefine((entry, context) => {
    const wrong = (path: keyof typeof entry, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (entry.kind === 'office' && entry.office === '') wrong('office', 'required')
    if (entry.kind !== 'office' && entry.office !== '') wrong('office', 'only-for-offices')
    if (entry.kind !== 'office' && entry.rank !== null) wrong('rank', 'only-for-offices')
    if (entry.kind === 'office' && entry.replacement !== '') wrong('replacement', 'not-for-offices')
    if (entry.kind === 'fixed' && entry.replacement === '') wrong('replacement', 'required')
    if (entry.forms.includes(entry.replacement)) wrong('replacement', 'same-words')
    if (entry.from !== '' && entry.to !== '' && entry.to < entry.from) wrong('to', 'ends-before')
    const harmless = entry.exceptions.every((exception) =>
      entry.forms.some((form) => exception.includes(form) && exception !== form),
    )
    if (!harmless) wrong('exceptions', 'exception-without-form')
  })
export type EntryInput = z.output<typeof entryInput>

/** An entry as it stands in the lexicon. */
export type Entry = EntryInput & { id: number }

export const addEntryInput = z.strictObject({ entry: entryInput })
export const changeEntryInput = z.strictObject({ id: rowId, entry: entryInput })
export const endEntryInput = z.strictObject({ id: rowId })

/** The largest file that is read, in bytes, and the most entries in it. */
export const IMPORT_LIMITS = { bytes: 4 * 2 ** 20, rows: 20_000 } as const

export const importLexiconInput = z.strictObject({
  bytes: z.instanceof(Uint8Array, { error: 'required' }),
  /** The state of the lexicon that the preview was made of; 0 for none yet. */
  seen: z.int().min(0),
  /** Whether the file is the whole lexicon, so that entries which it does not have end. */
  whole: z.boolean(),
})

/** What an address asks of the lexicon. What is not understood is left out, so that an old address still opens. */
export const lexiconFilter = z.object({
  q: z.string().trim().min(1).max(60).optional().catch(undefined),
  kind: z.enum(entryKinds).optional().catch(undefined),
  severity: z.enum(severities).optional().catch(undefined),
  /** Those that count today, those whose first day is to come, those whose last has passed. */
  days: z.enum(['now', 'later', 'past']).optional().catch(undefined),
})
export type LexiconFilter = z.output<typeof lexiconFilter>

/** The filter as an address carries it: `?kind=wrong&…`, or nothing. */
export function addressOf(filter: LexiconFilter): string {
  const said = Object.entries(filter).filter(([, value]) => value !== undefined)
  return said.length > 0 ? `?${new URLSearchParams(said.map(([key, value]) => [key, String(value)]))}` : ''
}
