import { useTranslations } from 'next-intl'
import { Way } from '#components/going/way.tsx'
import type { StateCounts } from '#lib/lists/count-states.ts'
import { type ArticleFilter, addressOf, listStates } from '#lib/lists/schema.ts'
import styles from './state-tabs.module.css'

/** Where the articles stand that the rest of the filter leaves, with how many; each leads to those. */
export function StateTabs({ filter, counts }: { filter: ArticleFilter; counts: StateCounts }) {
  const t = useTranslations('lists.states')
  return (
    <nav aria-label={t('label')}>
      <ul className={styles.tabs}>
        {([undefined, ...listStates] as const).map((state) => (
          <li key={state ?? 'all'}>
            <Way
              href={addressOf({ ...filter, state })}
              prefetch={false}
              scroll={false}
              aria-current={filter.state === state ? 'page' : undefined}
              className={styles.tab}
            >
              {t(state ?? 'all')} <span className={styles.count}>{counts[state ?? 'all']}</span>
            </Way>
          </li>
        ))}
      </ul>
    </nav>
  )
}
