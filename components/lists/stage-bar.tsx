import { useTranslations } from 'next-intl'
import { useStageName } from '#components/desk/stage-name.ts'
import { Way } from '#components/going/way.tsx'
import type { StageCount } from '#lib/lists/count-stages.ts'
import { addressOf } from '#lib/lists/schema.ts'
import styles from './stage-bar.module.css'

/** Where the whole paper stands, from the author's desk to the release: each place says how many, and leads to them. */
export function StageBar({ counts }: { counts: StageCount[] }) {
  const t = useTranslations('lists.bar')
  const stageName = useStageName()
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <nav aria-label={t('label')} className={styles.bar}>
      <ol className={styles.places}>
        {counts.map(({ place, count, urgent, late }) => {
          const [key, name, address] =
            typeof place === 'object'
              ? [place.key, stageName(place), addressOf({ stage: place.key })]
              : [place, t(place), addressOf({ state: place === 'author' ? 'returned' : place })]
          return (
            <li key={key} className={styles.place}>
              <Way
                href={address}
                prefetch={false}
                className={styles.link}
                data-empty={count === 0 || undefined}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.count}>{count}</span>
                <span className={styles.marks}>
                  {urgent > 0 ? <span>{t('urgent', { count: urgent })}</span> : null}
                  {late > 0 ? <span>{t('late', { count: late })}</span> : null}
                </span>
                <span className={styles.track} aria-hidden>
                  <span className={styles.fill} style={{ inlineSize: `${(count / most) * 100}%` }} />
                  <span className={styles.late} style={{ inlineSize: `${(late / most) * 100}%` }} />
                </span>
              </Way>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
