/** How much a finding weighs: an error breaks a rule for certain, a warning most likely, a hint is worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

/**
 * One rule of the house: where it is written, how much it weighs, and whether its fix is so certain that all may be
 * fixed at once. `isRead` says that words and number of the clause were found together in a public text of the standard,
 * or in one that was checked against it; the other numbers are still to be compared with a printed copy. The words for
 * people are in the catalogues under `style.rules`.
 */
type Rule = { source: string; isRead: boolean; severity: Severity; isCertain: boolean }

const MARKS = 'GB/T 15834—2011'
const NUMERALS = 'GB/T 15835—2011'
/** What no standard says and newspapers keep all the same. */
export const HOUSE = 'house'

const read = (standard: string, clause: string) => ({ source: `${standard} ${clause}`, isRead: true })
const unread = (standard: string, clause: string) => ({ source: `${standard} ${clause}`, isRead: false })
const ofPapers = { source: HOUSE, isRead: true }

const certainError = { severity: 'error', isCertain: true } as const
const error = { severity: 'error', isCertain: false } as const
const certainWarning = { severity: 'warning', isCertain: true } as const
const warning = { severity: 'warning', isCertain: false } as const
const hint = { severity: 'hint', isCertain: false } as const

/** The rules by name, in the order in which settings show them. */
export const styleRules = {
  'half-width-mark': { ...read(MARKS, '5.1.1'), ...certainError },
  'half-width-stop': { ...unread(MARKS, '4.1.2'), ...certainError },
  'dot-between-han': { ...unread(MARKS, '4.14'), ...warning },
  'straight-quotes': { ...unread(MARKS, '4.8.2'), ...certainError },
  'unbalanced-quotes': { ...unread(MARKS, '4.8'), ...error },
  'nested-quotes': { ...read(MARKS, '4.8.3.4'), ...certainError },
  'unbalanced-brackets': { ...unread(MARKS, '4.9'), ...error },
  'unbalanced-titles': { ...unread(MARKS, '4.15'), ...error },
  'nested-titles': { ...read(MARKS, '4.15.3.5'), ...certainError },
  'crossed-pairs': { ...unread(MARKS, '4.8'), ...error },
  ellipsis: { ...unread(MARKS, '4.11.2'), ...certainError },
  dash: { ...read(MARKS, '4.10.2'), ...certainError },
  'doubled-mark': { ...read(MARKS, '4.2.3.3、4.3.3.3'), ...certainError },
  'clashing-marks': { ...unread(MARKS, '4'), ...warning },
  'mark-between-pairs': { ...read(MARKS, '4.5.3.5'), ...hint },
  'doubled-word': { ...ofPapers, ...warning },
  'headline-stop': { ...ofPapers, ...certainError },
  'full-width-figure': { ...unread(NUMERALS, '5.1'), ...certainError },
  'percent-range': { ...read(NUMERALS, '4.1.1'), ...certainError },
  'unit-range': { ...unread(NUMERALS, '5.1'), ...warning },
  'range-mark': { ...read(MARKS, '4.13.3.2'), ...certainWarning },
  'mixed-numeral': { ...unread(NUMERALS, '5.3'), ...warning },
  'mixed-date': { ...unread(NUMERALS, '4.3'), ...warning },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof styleRules

/** Every rule, in their order. */
export const ruleIds = Object.keys(styleRules) as RuleId[]

/** One replacement in a line; offsets as in `slice`, in UTF-16 code units, what is not text one unit long. */
export type Edit = { from: number; to: number; text: string }

/** What a rule has found in a line, from where to where, and the edits that mend it where there is a mending. */
export type LineFinding = { rule: RuleId; from: number; to: number; fix?: Edit[] }
