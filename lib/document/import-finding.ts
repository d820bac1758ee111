import { quoted } from './problem.ts'

/** Everything that an import tells about what it did or doubts. */
export const IMPORT_FINDING_CODES = [
  'full-width-mark',
  'curly-quotes',
  'space-after-mark',
  'unbalanced-quotes',
  'unbalanced-brackets',
  'indent-removed',
  'character-removed',
  'title-taken',
  'title-repeated',
  'credit-line-dropped',
  'after-credit-dropped',
  'nothing-left',
] as const

export type ImportFindingCode = (typeof IMPORT_FINDING_CODES)[number]

/** Where in the given text: line and column from 1, the column in characters, and the words there. */
export type ImportSample = { line: number; column: number; text: string }

/** One kind of finding: how often, and the first places. `params` of `full-width-mark` are the marks `from` and `to`. */
export type ImportFinding = {
  code: ImportFindingCode
  params?: { from: string; to: string }
  count: number
  samples: ImportSample[]
}

/** How many places one finding names. */
export const MAX_IMPORT_SAMPLES = 10

/**
 * Gathers findings of one kind into one, in the order in which the kinds first appear. Takes samples as functions: of a
 * million corrections, ten are looked at.
 */
export function importFindings() {
  const found = new Map<string, ImportFinding>()
  return {
    add(code: ImportFindingCode, sample: () => ImportSample, params?: ImportFinding['params']): void {
      const key = `${code} ${params?.from ?? ''}`
      const finding = found.get(key) ?? { code, ...(params && { params }), count: 0, samples: [] }
      found.set(key, finding)
      finding.count += 1
      if (finding.samples.length >= MAX_IMPORT_SAMPLES) return
      const { line, column, text } = sample()
      finding.samples.push({ line, column, text: quoted(text) })
    },
    all(): ImportFinding[] {
      return [...found.values()]
    },
  }
}
