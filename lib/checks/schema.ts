import { z } from 'zod'
import type { Severity } from '#lib/lexicons/schema.ts'
import { rowId } from '#lib/platform/input.ts'

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
