import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chooseLanguage } from '#app/sign-in/actions.ts'
import styles from '#app/sign-in/page.module.css'
import { InvitationForm } from '#components/desk/invitation-form.tsx'
import { Brand } from '#components/ui/brand.tsx'
import { LanguageSwitch } from '#components/ui/language-switch.tsx'
import { findInvited } from '#lib/people/find-invited.ts'
import { refusalOf } from '#lib/platform/sql-refusal.ts'
import { takeUp } from './actions.ts'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitation'))('title'), referrer: 'no-referrer' }
}

export default async function Invitation({ params }: Props) {
  const { token } = await params
  const t = await getTranslations()
  const invited = await findInvited(token).catch((failure: unknown) => {
    const refusal = refusalOf(failure)
    if (refusal) return refusal
    throw failure
  })
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <h1 className={styles.title}>
          <Brand name={t('common.product')} size={36} />
        </h1>
        {invited && 'email' in invited ? (
          <>
            <p className={styles.lead}>{t('invitation.lead', { name: invited.name })}</p>
            <InvitationForm action={takeUp} token={token} email={invited.email} />
          </>
        ) : (
          <>
            <p className={styles.lead}>{t(`errors.${invited?.code ?? 'invitation-ended'}`)}</p>
            <p>
              <a href="/sign-in">{t('invitation.signIn')}</a>
            </p>
          </>
        )}
      </div>
      <LanguageSwitch choose={chooseLanguage} />
    </main>
  )
}
