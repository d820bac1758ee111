import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { ReturnReason } from './schema.ts'

/** What stands on every page and what the desk offers everybody is kept by who keeps the settings, and by the editor-in-chief. */
export function canKeepPaper(actor: Actor): Verdict {
  const may = actor.capabilities.includes('settings') || actor.capabilities.includes('workflow')
  return may ? allowed : refused('not-entitled')
}

/** Whether a text may go back or be rejected for this reason: one of the paper's list that is in use. */
export function canGive(reasons: readonly ReturnReason[], key: string): Verdict {
  if (reasons.some((reason) => reason.key === key && !reason.retired)) return allowed
  return { allowed: false, refusal: { code: 'invalid', fields: { reason: { code: 'reason-retired' } } } }
}

/** The words of a reason by its key, in a language of the desk; one that is not on the list is said as it was written. */
export function reasonWords(reasons: readonly ReturnReason[], key: string, locale: string): string {
  const found = reasons.find((reason) => reason.key === key)
  if (!found) return key
  return locale === 'en' ? found.en : found.zh
}
