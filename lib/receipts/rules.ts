import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'
import type { Finding, SurfaceState } from './schema.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long it is from each attempt that did not find everything right to the next; after the last there is none. */
const PAUSES = [2 * SECOND, 10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR]

/** At which attempt people are told: of a wrong surface once a repair has not helped, of a site that cannot be reached after a restart's time. */
const TOLD_AT = { wrong: 2, unreached: 4 }

/** What follows from an attempt: whether what readers have is made anew, when it is looked at again, and whether people are told. */
export type NextStep = { repair: boolean; inMs: number | null; tell: boolean }

/** What follows from the attempt of this number (from 1). `wasTold` where people have been told of an earlier one. */
export function nextStep(state: SurfaceState, attempt: number, wasTold: boolean): NextStep {
  if (state === 'right') return { repair: false, inMs: null, tell: false }
  return {
    repair: state === 'wrong',
    inMs: PAUSES[attempt - 1] ?? null,
    tell: !wasTold && attempt >= TOLD_AT[state],
  }
}

/** What all findings together say, as SQL works it out once more. */
export function stateOf(findings: readonly Pick<Finding, 'state'>[]): SurfaceState {
  if (findings.some(({ state }) => state === 'wrong')) return 'wrong'
  return findings.some(({ state }) => state === 'unreached') ? 'unreached' : 'right'
}

/** Has the surfaces looked at once more: who releases, who withdraws, and who keeps the site. */
export function canCheckAgain(actor: Actor): Verdict {
  const may = (['publish', 'withdraw', 'settings'] as const).some((each) => actor.capabilities.includes(each))
  return may ? allowed : refused('not-entitled')
}
