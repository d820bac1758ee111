import type { Command, Result } from '#lib/platform/command.ts'
import { refusalOf } from '#lib/platform/sql-refusal.ts'
import { WINDOW_MINUTES } from './attempt-limits.ts'
import { changePassword } from './change-password.ts'
import { changePasswordInput } from './schema.ts'
import type { SignedIn } from './sign-in.ts'
import { attemptSucceeded, bookAttempt } from './sign-in-attempts.ts'

/**
 * `changePassword` for who comes from `address`: a session left open somewhere is no way to guess its password, so tries
 * count with those of signing in. Refuses `too-many-attempts` with `minutes` too.
 */
export function changePasswordFrom(address: string): Command<SignedIn> {
  return async (caller, input) => {
    const email = caller.actor?.email
    // The command itself says no to these, and looks at no password.
    if (!email || !changePasswordInput.safeParse(input).success) return changePassword(caller, input)
    try {
      // Outside of the command's transaction: what was tried must outlive its refusal.
      if (!(await bookAttempt(email, address))) return tooMany
      const result = await changePassword(caller, input)
      if (result.ok) await attemptSucceeded(email, address)
      return result
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return { ok: false, refusal }
      throw error
    }
  }
}

const tooMany: Result<never> = {
  ok: false,
  refusal: { code: 'too-many-attempts', params: { minutes: WINDOW_MINUTES } },
}
