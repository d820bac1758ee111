'use server'

import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { act, postedFromHere } from '#app/act.ts'
import { rememberLocale } from '#app/locale-cookie.ts'
import { closeSession, currentActor, openSession } from '#app/session.ts'
import { originOf } from '#app/sign-in-origin.ts'
import type { PasswordState } from '#components/desk/password-dialog.tsx'
import { changeLocale } from '#lib/people/change-locale.ts'
import { changePasswordFrom } from '#lib/people/change-password-from.ts'
import { logSignIn } from '#lib/people/log-sign-in.ts'
import type { Locale } from '#lib/people/schema.ts'
import { clientAddress } from '#lib/platform/client-address.ts'

/** Changes the person's language everywhere, and this browser's for the sign-in page. */
export async function changeLanguage(locale: Locale): Promise<void> {
  const result = await act(changeLocale, { locale })
  if (!result.ok) return
  await rememberLocale(result.value.locale)
  refresh()
}

/** Changes one's own password; this browser goes on with a new session, every other one ends. */
export async function changeOwnPassword(_: PasswordState, given: FormData): Promise<PasswordState> {
  const form = given instanceof FormData ? given : new FormData()
  const input = { current: form.get('current'), password: form.get('password') }
  const address = clientAddress((await headers()).get('x-forwarded-for'))
  const result = await act(changePasswordFrom(address), input)
  if (!result.ok) return result
  await openSession(result.value)
  return { ok: true }
}

/** Ends the session in this browser. */
export async function signOut(): Promise<void> {
  if (!(await postedFromHere())) return
  // Who wants to go goes, whatever becomes of the log.
  await logEnd().catch((error) => console.error(error))
  await closeSession()
  redirect('/sign-in')
}

async function logEnd(): Promise<void> {
  const actor = await currentActor()
  if (actor) await logSignIn(actor.email, originOf(await headers()), 'ended')
}
