import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import type { Release } from '#lib/publishing/queries.ts'
import styles from './release-history.module.css'

/** Whether readers have the article now, and every time that they had it. */
export function ReleaseHistory({ articleId, releases }: { articleId: number; releases: Release[] }) {
  const t = useTranslations('release')
  const moment = useMoment()
  const id = useId()
  const live = releases.find(({ endedAt }) => endedAt === null)
  const first = releases.at(-1)
  return (
    <div className={styles.history}>
      <p className={styles.state} data-live={live ? true : undefined}>
        {t(live ? 'live' : 'notLive')}
      </p>
      {first ? (
        <p className={styles.fact}>{t('firstPublished', { time: moment(first.publishedAt) })}</p>
      ) : null}
      {live && live !== first ? (
        <p className={styles.fact}>{t('updated', { time: moment(live.publishedAt) })}</p>
      ) : null}
      {live ? (
        <p className={styles.fact}>
          <a href={`/article/${articleId}`}>{t('read')}</a>
        </p>
      ) : null}
      {releases.length > 0 ? (
        <section>
          <Title order={2} size="h6" id={id}>
            {t('history')}
          </Title>
          <ul aria-labelledby={id} className={styles.list}>
            {releases.map(
              ({ publicationId, publishedAt, publishedBy, revision, embargoUntil, endedAt, withdrawal }) => (
                <li key={publicationId}>
                  <p className={styles.fact}>
                    {t('liveSince', { by: publishedBy, time: moment(publishedAt), number: revision })}
                  </p>
                  {embargoUntil ? (
                    <p className={styles.fact}>{t('embargoed', { time: moment(embargoUntil) })}</p>
                  ) : null}
                  {endedAt && !withdrawal ? (
                    <p className={styles.fact}>{t('superseded', { time: moment(endedAt) })}</p>
                  ) : null}
                  {endedAt && withdrawal ? (
                    <>
                      <p className={styles.fact}>
                        {t('withdrawn', {
                          by: withdrawal.by,
                          time: moment(endedAt),
                          reason: withdrawal.reason,
                        })}
                      </p>
                      <p className={styles.fact}>{t('publicly', { note: withdrawal.publicNote })}</p>
                    </>
                  ) : null}
                </li>
              ),
            )}
          </ul>
        </section>
      ) : (
        <p className={styles.fact}>{t('neverLive')}</p>
      )}
    </div>
  )
}
