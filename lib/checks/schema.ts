import { z } from 'zod'
import { type Severity, severities } from '#lib/lexicons/schema.ts'
import { rowId, seenHash } from '#lib/platform/input.ts'

/**
 * Every check of the machine reading and how much its findings weigh; `entry` where each entry of the lexicon says so. The
 * words for people are in the catalogues under `checks`.
 */
export const checks = {
  wrong: 'entry',
  forbidden: 'entry',
  caution: 'entry',
  fixed: 'entry',
  office: 'entry',
  'office-order': 'entry',
  weighty: 'entry',
  'reprint-fields': 'stops',
  'reprint-source': 'reason',
  'picture-fields': 'stops',
  'picture-caption': 'hint',
  'own-link': 'reason',
  'headline-number': 'hint',
  'house-style': 'hint',
} as const satisfies Record<string, Severity | 'entry'>
export type CheckId = keyof typeof checks

export const checkIds = Object.keys(checks) as CheckId[]

/** How many lines that are being written are asked about at once, and how long each may be. */
export const MOST_LINES = { count: 200, length: 20_000 } as const

export const readLinesInput = z.strictObject({
  articleId: rowId,
  lines: z.array(z.string().max(MOST_LINES.length, 'too-long')).max(MOST_LINES.count, 'too-many'),
})

/** The checks that the paper weighs as a whole; what the lexicon finds, each of its entries weighs. */
export const weighedChecks = [
  'reprint-fields',
  'reprint-source',
  'picture-fields',
  'picture-caption',
  'own-link',
  'headline-number',
  'house-style',
] as const satisfies CheckId[]
export type WeighedCheck = (typeof weighedChecks)[number]

/** 必须改, 须说明, 提示, 不查. */
export const weightNames = [...severities, 'off'] as const
export type Weight = (typeof weightNames)[number]
export type Weights = Record<WeighedCheck, Weight>

/** What each weighs while the paper says nothing. */
export const houseWeights: Weights = Object.fromEntries(
  weighedChecks.map((check) => [check, checks[check]]),
) as Weights

export const isWeighed = (check: CheckId): check is WeighedCheck =>
  (weighedChecks as readonly CheckId[]).includes(check)

const weight = z.enum(weightNames)

/** The setting `check-weights`; a check that it does not name weighs as the house has it. */
export const weightsSchema = z.partialRecord(z.enum(weighedChecks), weight)

export const saveWeightsInput = z.strictObject({
  seen: seenHash,
  checks: z.record(z.enum(weighedChecks), weight),
})
