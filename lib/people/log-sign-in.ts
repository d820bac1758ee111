import { app } from '#lib/platform/db.ts'
import { WINDOW_MINUTES } from './attempt-limits.ts'
import type { SignInOutcome } from './schema.ts'

/** What somebody did themselves; what ended their sessions, SQL logs. */
export type TriedOutcome = Exclude<SignInOutcome, `ended-${string}`>

/** From where somebody tried: the network address, and what the program calls itself. */
export type Origin = { address: string; userAgent: string }

/** The longest name of a program that is kept. */
const LONGEST_AGENT = 200

/**
 * Logs that somebody came in, tried to, or went. Whose account it is and when, SQL says. Somebody who goes on guessing after
 * the limit is logged once a window, so that the log cannot be flooded.
 */
export async function logSignIn(email: string, origin: Origin, outcome: TriedOutcome): Promise<void> {
  const address = origin.address.slice(0, 100)
  const userAgent = origin.userAgent.slice(0, LONGEST_AGENT).replaceAll('\u0000', '')
  await app().$executeRaw`
    insert into sign_in (email, address, user_agent, outcome)
    select ${email}, ${address}, ${userAgent}, ${outcome}
    where ${outcome} <> 'too-often' or not exists (
      select 1 from sign_in where outcome = 'too-often' and email = ${email} and address = ${address}
        and at > now() - make_interval(mins => ${WINDOW_MINUTES}::int))`
}
