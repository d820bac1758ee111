'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { postedFromHere } from '#app/act.ts'
import { rememberLocale } from '#app/locale-cookie.ts'
import { openSession } from '#app/session.ts'
import { originOf } from '#app/sign-in-origin.ts'
import type { SignInState } from '#components/desk/sign-in-form.tsx'
import { returnPath } from '#lib/people/return-path.ts'
import { locale } from '#lib/people/schema.ts'
import { type SignInResult, signIn } from '#lib/people/sign-in.ts'
import { refusalOf } from '#lib/platform/sql-refusal.ts'

/** Signs in and goes on to where the person was heading; otherwise says why not, with the address kept. */
export async function enter(_: SignInState, given: FormData): Promise<SignInState> {
  const form = given instanceof FormData ? given : new FormData()
  const email = String(form.get('email') ?? '').slice(0, 254)
  const result = await attempt(form)
  if (!result.ok) return { email, refusal: result.refusal }
  await openSession(result.value)
  await rememberLocale(result.value.locale)
  redirect(returnPath(form.get('to')))
}

/** Chooses the language of this browser for who is not signed in. */
export async function chooseLanguage(given: FormData): Promise<void> {
  if (!(given instanceof FormData) || !(await postedFromHere())) return
  const chosen = locale.safeParse(given.get('locale'))
  if (chosen.success) await rememberLocale(chosen.data)
}

async function attempt(form: FormData): Promise<SignInResult> {
  if (!(await postedFromHere())) return { ok: false, refusal: { code: 'cross-origin' } }
  const { address, userAgent } = originOf(await headers())
  try {
    return await signIn({ email: form.get('email'), password: form.get('password') }, address, userAgent)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return { ok: false, refusal }
    throw error
  }
}
