'use server'

import { redirect } from 'next/navigation'
import { postedFromHere } from '#app/act.ts'
import { rememberLocale } from '#app/locale-cookie.ts'
import { openSession } from '#app/session.ts'
import type { InvitationState } from '#components/desk/invitation-form.tsx'
import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { DESK } from '#lib/people/return-path.ts'

/** Sets the password that an invitation is for and signs the person in, whoever was signed in here before. */
export async function takeUp(_: InvitationState, given: FormData): Promise<InvitationState> {
  const form = given instanceof FormData ? given : new FormData()
  if (!(await postedFromHere())) return { refusal: { code: 'cross-origin' } }
  const input = { token: form.get('token'), password: form.get('password') }
  const result = await acceptInvitation({ actor: null, via: 'desk' }, input)
  if (!result.ok) return result
  await openSession(result.value)
  await rememberLocale(result.value.locale)
  redirect(DESK)
}
