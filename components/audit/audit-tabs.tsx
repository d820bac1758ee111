import { useTranslations } from 'next-intl'
import tabs from '#components/desk/tabs.module.css'
import { Way } from '#components/going/way.tsx'

const PARTS = { events: '/desk/audit', 'sign-ins': '/desk/audit/sign-ins' } as const

/** The two logs of the paper: what was done, and who came in. */
export function AuditTabs({ now }: { now: keyof typeof PARTS }) {
  const t = useTranslations('signIns.parts')
  return (
    <nav aria-label={t('label')} className={tabs.tabs}>
      {(Object.keys(PARTS) as (keyof typeof PARTS)[]).map((part) => (
        <Way key={part} href={PARTS[part]} prefetch={false} aria-current={part === now ? 'page' : undefined}>
          {t(part)}
        </Way>
      ))}
    </nav>
  )
}
