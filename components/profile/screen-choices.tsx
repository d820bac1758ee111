'use client'

import { Radio, useMantineColorScheme } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition, useOptimistic } from 'react'
import { type Theme, themes } from '#components/desk/themes.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { LOCALES } from '#lib/people/rules.ts'
import type { Locale } from '#lib/people/schema.ts'
import styles from './profile.module.css'

/** The desk's language, which goes where the person goes, and its brightness, which is this browser's. Both take effect at once. */
export function ScreenChoices({ changeLanguage }: { changeLanguage: (locale: Locale) => Promise<unknown> }) {
  const t = useTranslations()
  const hydrated = useHydrated()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  // The choice is seen at once; the words follow when the server has kept it.
  const [locale, choose] = useOptimistic(useLocale())
  const change = (chosen: Locale) =>
    startTransition(async () => {
      choose(chosen)
      await changeLanguage(chosen)
    })
  return (
    <div className={styles.choices}>
      <Radio.Group
        label={t('common.language')}
        value={locale}
        onChange={(chosen) => change(chosen as Locale)}
      >
        <div className={styles.options}>
          {LOCALES.map((each) => (
            <Radio
              key={each}
              value={each}
              lang={each}
              disabled={!hydrated}
              label={t(`common.languages.${each}`)}
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
            <Radio key={theme} value={theme} disabled={!hydrated} label={t(`desk.person.themes.${theme}`)} />
          ))}
        </div>
      </Radio.Group>
    </div>
  )
}
