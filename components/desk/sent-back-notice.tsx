import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { SentBack } from '#lib/review/standing.ts'
import { Moment } from './moment.tsx'
import { useReasonWords } from './reason-words.ts'
import styles from './sent-back-notice.module.css'

type Props = { sentBack: SentBack | null; isRejected: boolean }

/** Why an article came back, and in whose words: the first thing that who has it now needs. */
export function SentBackNotice({ sentBack, isRejected }: Props) {
  const t = useTranslations('articles')
  const reasonWords = useReasonWords()
  if (!sentBack) return null
  const words = { by: sentBack.by, reason: reasonWords(sentBack.reason) }
  return (
    <Alert
      color="cinnabar"
      variant="light"
      title={isRejected ? t('rejectedBy', words) : t('sentBack', words)}
      className={styles.notice}
    >
      {sentBack.note ? <p className={styles.note}>{sentBack.note}</p> : null}
      <Moment at={sentBack.at} />
    </Alert>
  )
}
