import { Button, Text, Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import type { PreviewLink } from '#lib/preview/list-preview-links.ts'
import styles from './links.module.css'

/** Every link to this article that there is or was: what it shows, who made it, until when, how often it was opened. */
export function LinkList({ articleId, links }: { articleId: number; links: PreviewLink[] }) {
  const t = useTranslations('preview.links')
  const moment = useMoment()
  const id = useId()
  const { refresh } = useRouter()
  const { pending, refusal, decide } = useDecision()
  async function revoke(link: number) {
    if (await decide(`/api/desk/articles/${articleId}/preview/links/${link}/revoke`, {})) refresh()
  }
  const shown = ({ revision, called, savedAt }: PreviewLink) =>
    revision !== null
      ? t('revision', { number: revision })
      : called || t('draft', { time: savedAt ? moment(savedAt) : '' })
  return (
    <section>
      <Title order={3} size="h5" id={id}>
        {t('list')}
      </Title>
      <RefusalNotice refusal={refusal} />
      {links.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : null}
      <ul aria-labelledby={id} className={styles.list}>
        {links.map((link) => (
          <li key={link.id} data-state={link.state}>
            <div>
              <p className={styles.shown}>
                {shown(link)} <span className={styles.state}>{t(`states.${link.state}`)}</span>
              </p>
              <p className={styles.fact}>
                {t('made', { by: link.madeBy, time: moment(link.madeAt), until: moment(link.expiresAt) })}
              </p>
              <p className={styles.fact}>
                {link.lastOpenedAt
                  ? t('opened', { count: link.opened, time: moment(link.lastOpenedAt) })
                  : t('neverOpened')}
              </p>
            </div>
            {link.state === 'open' ? (
              <Button size="xs" variant="default" loading={pending} onClick={() => revoke(link.id)}>
                {t('revoke')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
