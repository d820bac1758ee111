import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { currentActor } from '#app/session.ts'
import { SignInForm } from '#components/desk/sign-in-form.tsx'
import { Brand } from '#components/ui/brand.tsx'
import { LanguageSwitch } from '#components/ui/language-switch.tsx'
import { WINDOW_MINUTES } from '#lib/people/attempt-limits.ts'
import { returnPath } from '#lib/people/return-path.ts'
import { type Refusal, refusalCodes } from '#lib/platform/refusal.ts'
import { refusalOf } from '#lib/platform/sql-refusal.ts'
import { chooseLanguage, enter } from './actions.ts'
import styles from './page.module.css'

type Query = { to?: string | string[]; error?: string | string[] }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const { to, error } = await searchParams
  const person = await currentActor().catch((failure: unknown) => {
    const refusal = refusalOf(failure)
    if (refusal) return refusal
    throw failure
  })
  if (person && 'id' in person) redirect(returnPath(to))
  const t = await getTranslations()
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.title}>
          <Brand name={t('common.product')} size={36} />
        </h1>
        <p className={styles.lead}>{t('signIn.lead')}</p>
        <SignInForm action={enter} to={returnPath(to)} refusal={person ?? refusalNamed(error)} />
      </div>
      <LanguageSwitch choose={chooseLanguage} />
    </main>
  )
}

/** next-auth sends its clients here with the reason in the address. */
function refusalNamed(error: unknown): Refusal | undefined {
  if (error === undefined) return undefined
  const code = refusalCodes.find((known) => known === error) ?? 'sign-in-failed'
  return { code, params: { minutes: WINDOW_MINUTES } }
}
