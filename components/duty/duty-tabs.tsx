import { useTranslations } from 'next-intl'
import { PageTabs } from '#components/desk/page-tabs.tsx'

/** The two pages about who does whose work: the roster, and who stands in for whom. */
export function DutyTabs() {
  const t = useTranslations()
  const pages = [
    { href: '/desk/duty', label: t('duty.title'), alone: true },
    { href: '/desk/duty/stand-ins', label: t('standIn.title') },
  ]
  return <PageTabs label={t('duty.pages')} pages={pages} />
}
