import { useTranslations } from 'next-intl'
import { Way } from '#components/going/way.tsx'
import { keyed } from '#components/keys/key-map.ts'
import type { Since } from '#lib/audit/past.ts'
import type { Past } from '#lib/audit/read-past.ts'
import styles from './since-tabs.module.css'

type Props = { articleId: number; past: Past; offered: Since[]; now: Since }

/** From which text on the marks are told, where there is more than one answer. The address keeps which. */
export function SinceTabs({ articleId, past, offered, now }: Props) {
  const t = useTranslations('markedCopy.since')
  if (offered.length < 2) return null
  const nameOf = (since: Since) =>
    since === 'frozen' ? t('frozen') : since === 'seen' && past.seen ? t(past.seen.act) : t(past.origin)
  return (
    <nav aria-label={t('label')} className={styles.since}>
      {offered.map((since) => (
        <Way
          key={since}
          href={`/desk/articles/${articleId}/review?view=marked${since === 'origin' ? '' : `&since=${since}`}`}
          prefetch={false}
          aria-current={since === now ? 'page' : undefined}
          {...(since === 'seen' && now !== 'seen' ? keyed('sinceSeen') : {})}
        >
          {nameOf(since)}
        </Way>
      ))}
    </nav>
  )
}
