'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { SettingsPart } from './parts.ts'
import styles from './settings-parts.module.css'

/** The parts of the settings that this person may keep, as ways between them. */
export function SettingsParts({ parts }: { parts: readonly SettingsPart[] }) {
  const t = useTranslations('settings.parts')
  const path = usePathname()
  return (
    <nav aria-label={t('label')} className={styles.parts}>
      {parts.map((part) => {
        const href = `/desk/settings/${part}`
        return (
          <Link key={part} href={href} prefetch={false} aria-current={path === href ? 'page' : undefined}>
            {t(part)}
          </Link>
        )
      })}
    </nav>
  )
}
