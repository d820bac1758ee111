import { useTranslations } from 'next-intl'
import type { Standing } from '#lib/review/standing.ts'
import { useMoment } from './moment.tsx'
import { useStageName } from './stage-name.ts'
import styles from './standing-badge.module.css'

/** Where an article stands, in one word. */
export function StandingBadge({ standing }: { standing: Standing }) {
  const t = useTranslations('articles.standings')
  const moment = useMoment()
  const stageName = useStageName()
  return (
    <span className={styles.badge} data-kind={standing.kind}>
      {t(standing.kind, {
        stage: standing.kind === 'in-review' ? stageName(standing.stage) : '',
        time: standing.kind === 'scheduled' ? moment(standing.at) : '',
      })}
    </span>
  )
}
