import { z } from 'zod'
import { line } from '#lib/document/line.ts'
import { rowId } from '#lib/platform/input.ts'
import { LOCALES } from './rules.ts'

/** One language of the interface. */
export type Locale = (typeof LOCALES)[number]

export const locale = z.enum(LOCALES)

/** An address as accounts carry it: trimmed and in lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('not-an-email'))

/** How a try to sign in ended; `ended` is a session that its person ended. */
export const signInOutcomes = [
  'entered',
  'wrong-password',
  'too-often',
  'disabled',
  'ended',
  // Every session of the account, by SQL at the change that ends them.
  'ended-disabled',
  'ended-password',
] as const
export type SignInOutcome = (typeof signInOutcomes)[number]

/** A new password: 10 to 200 characters, of any kind (NIST SP 800-63B: length counts, composition rules do not). */
export const newPassword = z.string().min(10).max(200)

const personName = line(60).refine((name) => name !== '', 'required')
const roleKeys = z.array(z.string().max(60)).max(20)

/** A try to sign in. What is too long or no address cannot be an account; the answer is the same as for a wrong one. */
export const signInInput = z.object({ email, password: z.string().min(1).max(1000) })

export const invitePersonInput = z.object({ email, name: personName, roles: roleKeys, locale })

export const createPersonInput = invitePersonInput.extend({ password: newPassword })

/** An act on one account that needs nothing but to know which. */
export const onePersonInput = z.object({ personId: rowId })

/** An invitation's token, as links carry it. */
export const invitationToken = z.string().min(1).max(100)

export const acceptInvitationInput = z.object({ token: invitationToken, password: newPassword })

export const changeRolesInput = z.object({ personId: rowId, roles: roleKeys })

export const changePasswordInput = z.object({ current: z.string().min(1).max(1000), password: newPassword })

export const renameSelfInput = z.strictObject({ name: personName })

export const changeLocaleInput = z.object({ locale })
