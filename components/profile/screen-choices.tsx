'use client'

import { Radio, useMantineColorScheme } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { type Theme, themes } from '#components/desk/themes.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { LOCALES, type Locale } from '#lib/people/schema.ts'
import styles from './profile.module.css'

/** The desk's language, which goes where the person goes, and its brightness, which is this browser's. Both take effect at once. */
export function ScreenChoices({ changeLanguage }: { changeLanguage: (locale: Locale) => Promise<unknown> }) {
  const t = useTranslations()
  const hydrated = useHydrated()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={styles.choices}>
      <Radio.Group
        label={t('common.language')}
        value={useLocale()}
        onChange={(locale) => startTransition(async () => void (await changeLanguage(locale as Locale)))}
      >
        <div className={styles.options}>
          {LOCALES.map((locale) => (
            <Radio
              key={locale}
              value={locale}
              lang={locale}
              iconColor="var(--panel)"
              disabled={!hydrated}
              label={t(`common.languages.${locale}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('desk.person.theme')}
        // What this browser keeps is not known where the page is made.
        value={hydrated ? colorScheme : 'auto'}
        onChange={(theme) => setColorScheme(theme as Theme)}
      >
        <div className={styles.options}>
          {themes.map((theme) => (
            <Radio
              key={theme}
              value={theme}
              iconColor="var(--panel)"
              disabled={!hydrated}
              label={t(`desk.person.themes.${theme}`)}
            />
          ))}
        </div>
      </Radio.Group>
    </div>
  )
}
