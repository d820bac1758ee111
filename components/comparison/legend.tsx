import { useTranslations } from 'next-intl'
import type { Tally } from '#lib/document/compare/tally.ts'
import styles from './legend.module.css'
import marks from './marked.module.css'

type Props = { tally: Tally; coarse: boolean }

/** What the marks mean, and how many there are of each; says so when two texts are the same. */
export function Legend({ tally, coarse }: Props) {
  const t = useTranslations('comparison')
  const { added, removed, moved, restyled } = tally
  if (added + removed + moved + restyled === 0) return <p className={styles.same}>{t('same')}</p>
  return (
    <>
      <ul className={styles.legend} aria-label={t('legend.label')}>
        {added > 0 ? (
          <li>
            <span className={marks.added}>{t('legend.added')}</span>{' '}
            {t('legend.characters', { count: added })}
          </li>
        ) : null}
        {removed > 0 ? (
          <li>
            <span className={marks.removed}>{t('legend.removed')}</span>{' '}
            {t('legend.characters', { count: removed })}
          </li>
        ) : null}
        {moved > 0 ? (
          <li>
            <span className={marks.label}>{t('legend.moved')}</span> {t('legend.blocks', { count: moved })}
          </li>
        ) : null}
        {restyled > 0 ? (
          <li>
            <span className={marks.restyled}>{t('legend.restyled')}</span>{' '}
            {t('legend.places', { count: restyled })}
          </li>
        ) : null}
      </ul>
      {coarse ? <p className={styles.coarse}>{t('coarse')}</p> : null}
    </>
  )
}
