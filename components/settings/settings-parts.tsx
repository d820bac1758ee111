import { useTranslations } from 'next-intl'
import { PageTabs } from '#components/desk/page-tabs.tsx'
import type { SettingsPart } from './parts.ts'

/** The parts of the settings that this person may keep, as ways between them. */
export function SettingsParts({ parts }: { parts: readonly SettingsPart[] }) {
  const t = useTranslations('settings.parts')
  const pages = parts.map((part) => ({ href: `/desk/settings/${part}`, label: t(part) }))
  return <PageTabs label={t('label')} pages={pages} />
}
