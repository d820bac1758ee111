import type { Severity } from '#lib/lexicons/schema.ts'

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
