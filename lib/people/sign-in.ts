import { app } from '#lib/platform/db.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import { WINDOW_MINUTES } from './attempt-limits.ts'
import { logSignIn, type TriedOutcome } from './log-sign-in.ts'
import { PasswordsBusy, passwordMatches } from './password.ts'
import { signInInput } from './schema.ts'
import { attemptSucceeded, bookAttempt } from './sign-in-attempts.ts'

/** What a session carries: who, and which of their session versions. Everything else is asked afresh. */
export type SignedIn = { personId: number; sessionVersion: number; locale: string }

export type SignInResult = { ok: true; value: SignedIn } | { ok: false; refusal: Refusal }

/**
 * Looks at an e-mail address and a password that came from `address` by the program `userAgent`, and logs how it ended. The refusals are `sign-in-failed` (the same
 * for a wrong address, a wrong password and a disabled account), `too-many-attempts` with `minutes`, and `busy`.
 * Not a command: there is no actor yet, and the attempts must outlive a failure. Throws when the database is away.
 */
export async function signIn(input: unknown, address: string, userAgent = ''): Promise<SignInResult> {
  const parsed = signInInput.safeParse(input)
  if (!parsed.success) return no({ code: 'sign-in-failed' })
  const { email, password } = parsed.data
  const log = (outcome: TriedOutcome) => logSignIn(email, { address, userAgent }, outcome)
  if (!(await bookAttempt(email, address))) {
    await log('too-often')
    return no({ code: 'too-many-attempts', params: { minutes: WINDOW_MINUTES } })
  }
  const person = await app().person.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, sessionVersion: true, locale: true, disabledAt: true },
  })
  try {
    const matches = await passwordMatches(person?.passwordHash ?? null, password)
    if (!matches || !person || person.disabledAt) {
      await log(matches && person?.disabledAt ? 'disabled' : 'wrong-password')
      return no({ code: 'sign-in-failed' })
    }
  } catch (error) {
    if (error instanceof PasswordsBusy) return no({ code: 'busy' })
    throw error
  }
  await attemptSucceeded(email, address)
  await log('entered')
  return {
    ok: true,
    value: { personId: person.id, sessionVersion: person.sessionVersion, locale: person.locale },
  }
}

const no = (refusal: Refusal): SignInResult => ({ ok: false, refusal })
