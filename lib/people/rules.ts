import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'

/** The languages of the interface; the first is the house's own. */
export const LOCALES = ['zh-CN', 'en'] as const

/** The administrator makes accounts, disables them and gives roles. */
export function canManagePeople(actor: Actor): Verdict {
  return actor.capabilities.includes('people') ? allowed : refused('not-entitled')
}

/** The desk is for who may draft, which is all staff; a reader's account is for the circle. */
export function canEnterDesk(actor: Actor): Verdict {
  return actor.capabilities.includes('draft') ? allowed : refused('not-entitled')
}

/** The roles whose stages a person may sign now: their own, and those of whom they stand in for. */
export function signingRoles(actor: Actor): string[] {
  return [...new Set([...actor.roles, ...actor.standsInFor.flatMap(({ roles }) => roles)])]
}

/** For how many days an invitation may be taken up. */
export const INVITATION_DAYS = 7
