'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { act, postedFromHere } from '#app/act.ts'
import { rememberLocale } from '#app/locale-cookie.ts'
import { closeSession } from '#app/session.ts'
import { changeLocale } from '#lib/people/change-locale.ts'
import type { Locale } from '#lib/people/schema.ts'

/** Changes the person's language everywhere, and this browser's for the sign-in page. */
export async function changeLanguage(locale: Locale): Promise<void> {
  const result = await act(changeLocale, { locale })
  if (!result.ok) return
  await rememberLocale(result.value.locale)
  refresh()
}

/** Ends the session in this browser. */
export async function signOut(): Promise<void> {
  if (!(await postedFromHere())) return
  await closeSession()
  redirect('/sign-in')
}
