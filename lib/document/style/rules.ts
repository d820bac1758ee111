/** How much a finding weighs: an error breaks a rule for certain, a warning most likely, a hint is worth a look. */
export type Severity = 'error' | 'warning' | 'hint'

/**
 * One rule of the house: where it is written, how much it weighs, and whether its fix is so certain that all may be
 * fixed at once. The words for people are in the catalogues under `style.rules`.
 */
type Rule = { source: string; severity: Severity; isCertain: boolean }

const MARKS = 'GB/T 15834—2011'
const NUMERALS = 'GB/T 15835—2011'
/** What no standard says and newspapers keep all the same. */
export const HOUSE = 'house'

/** The rules by name, in the order in which settings show them. */
export const styleRules = {
  'half-width-mark': { source: `${MARKS} 5.1`, severity: 'error', isCertain: true },
  'half-width-stop': { source: `${MARKS} 4.1`, severity: 'error', isCertain: true },
  'dot-between-han': { source: `${MARKS} 4.14`, severity: 'warning', isCertain: false },
  'straight-quotes': { source: `${MARKS} 4.8`, severity: 'error', isCertain: true },
  'unbalanced-quotes': { source: `${MARKS} 4.8`, severity: 'error', isCertain: false },
  'nested-quotes': { source: `${MARKS} 4.8`, severity: 'error', isCertain: true },
  'unbalanced-brackets': { source: `${MARKS} 4.9`, severity: 'error', isCertain: false },
  'unbalanced-titles': { source: `${MARKS} 4.15`, severity: 'error', isCertain: false },
  'nested-titles': { source: `${MARKS} 4.15`, severity: 'error', isCertain: true },
  'crossed-pairs': { source: `${MARKS} 4.8`, severity: 'error', isCertain: false },
  ellipsis: { source: `${MARKS} 4.11`, severity: 'error', isCertain: true },
  dash: { source: `${MARKS} 4.10`, severity: 'error', isCertain: true },
  'doubled-mark': { source: `${MARKS} 4`, severity: 'error', isCertain: true },
  'clashing-marks': { source: `${MARKS} 4`, severity: 'warning', isCertain: false },
  'mark-between-pairs': { source: `${MARKS} 4.5`, severity: 'hint', isCertain: false },
  'doubled-word': { source: HOUSE, severity: 'warning', isCertain: false },
  'headline-stop': { source: HOUSE, severity: 'error', isCertain: true },
  'full-width-figure': { source: `${NUMERALS} 5.1`, severity: 'error', isCertain: true },
  'percent-range': { source: `${NUMERALS} 5.1`, severity: 'error', isCertain: true },
  'unit-range': { source: `${NUMERALS} 5.1`, severity: 'warning', isCertain: false },
  'range-mark': { source: `${MARKS} 4.13`, severity: 'warning', isCertain: true },
  'mixed-numeral': { source: `${NUMERALS} 5.3`, severity: 'warning', isCertain: false },
  'mixed-date': { source: `${NUMERALS} 4.3`, severity: 'warning', isCertain: false },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof styleRules

/** One replacement in a line; offsets as in `slice`, in UTF-16 code units, what is not text one unit long. */
export type Edit = { from: number; to: number; text: string }

/** What a rule has found in a line, from where to where, and the edits that mend it where there is a mending. */
export type LineFinding = { rule: RuleId; from: number; to: number; fix?: Edit[] }
