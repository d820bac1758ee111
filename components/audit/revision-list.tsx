import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { Way } from '#components/going/way.tsx'
import type { FrozenRevision } from '#lib/audit/read-story.ts'
import styles from './revision-list.module.css'

/** Every frozen text, newest first: its number, the first letters of its hash, who froze it, and whether readers had it. */
export function RevisionList({ articleId, revisions }: { articleId: number; revisions: FrozenRevision[] }) {
  const t = useTranslations('story')
  const sheet = useTranslations('sheet')
  const comparison = useTranslations('comparison')
  const versions = useTranslations('versions')
  const moment = useMoment()
  const id = useId()
  return (
    <section>
      <Title order={2} size="h5" id={id}>
        {t('revisions')}
      </Title>
      {revisions.length === 0 ? <p className={styles.fact}>{t('noRevisions')}</p> : null}
      <ol aria-labelledby={id} className={styles.list}>
        {revisions.map(({ number, hash, frozenBy, frozenAt, readers }) => (
          <li key={number}>
            <p className={styles.number}>
              {sheet('version', { number })}
              {readers === 'never' ? null : (
                <span className={styles.readers} data-readers={readers}>
                  {t(`readers.${readers}`)}
                </span>
              )}
            </p>
            <p className={styles.fact}>{t('frozen', { by: frozenBy, time: moment(frozenAt) })}</p>
            <p className={styles.fact} title={t('hashHint', { hash })}>
              {t('hash')} <code className={styles.hash}>{hash.slice(0, 12)}</code>
            </p>
            <p className={styles.fact}>
              <Way href={`/desk/articles/${articleId}/preview?version=${number}`} prefetch={false}>
                {versions('preview')}
              </Way>
            </p>
            {number > 1 ? (
              <p className={styles.fact}>
                <Way
                  href={`/desk/articles/${articleId}/versions/compare?was=${number - 1}&is=${number}`}
                  prefetch={false}
                >
                  {comparison('withBefore')}
                </Way>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
