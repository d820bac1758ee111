'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { postedFromHere } from '#app/act.ts'
import { rememberLocale } from '#app/locale-cookie.ts'
import { openSession } from '#app/session.ts'
import { originOf } from '#app/sign-in-origin.ts'
import type { InvitationState } from '#components/desk/invitation-form.tsx'
import { acceptInvitation } from '#lib/people/accept-invitation.ts'
import { logSignIn } from '#lib/people/log-sign-in.ts'
import { findActor } from '#lib/people/queries.ts'
import { DESK } from '#lib/people/return-path.ts'
import type { SignedIn } from '#lib/people/sign-in.ts'

/** Sets the password that an invitation is for and signs the person in, whoever was signed in here before. */
export async function takeUp(_: InvitationState, given: FormData): Promise<InvitationState> {
  const form = given instanceof FormData ? given : new FormData()
  if (!(await postedFromHere())) return { refusal: { code: 'cross-origin' } }
  const input = { token: form.get('token'), password: form.get('password') }
  const result = await acceptInvitation({ actor: null, via: 'desk' }, input)
  if (!result.ok) return result
  await openSession(result.value)
  // Who has come in is in, whatever becomes of the log.
  await logEntry(result.value).catch((error) => console.error(error))
  await rememberLocale(result.value.locale)
  redirect(DESK)
}

async function logEntry({ personId, sessionVersion }: SignedIn): Promise<void> {
  const actor = await findActor(personId, sessionVersion)
  if (actor) await logSignIn(actor.email, originOf(await headers()), 'entered')
}
