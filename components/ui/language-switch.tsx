'use client'

import { useLocale, useTranslations } from 'next-intl'
import { LOCALES } from '#lib/people/rules.ts'
import styles from './language-switch.module.css'

/** Chooses the language for this browser; `choose` is a Server Action, so it works before scripts do. */
export function LanguageSwitch({ choose }: { choose: (form: FormData) => Promise<void> }) {
  const t = useTranslations('common')
  const current = useLocale()
  return (
    <form action={choose} className={styles.switch}>
      <fieldset>
        <legend>{t('language')}</legend>
        {LOCALES.map((locale) => (
          <button
            key={locale}
            type="submit"
            name="locale"
            value={locale}
            lang={locale}
            aria-pressed={locale === current}
          >
            {t(`languages.${locale}`)}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
