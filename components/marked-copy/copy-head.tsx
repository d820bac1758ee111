import { useTranslations } from 'next-intl'
import { useClock } from '#components/audit/use-clock.ts'
import styles from './copy-head.module.css'

type Props = {
  articleId: number
  /** The round's number among the article's, from 1. */
  round: number
  isCorrection: boolean
  /** The newest frozen text. */
  revision: { number: number; hash: string }
  /** Of the text that the copy ends with: that one, or words that nobody has frozen yet. */
  hash: string
  by: string
  /** ISO 8601. */
  at: string
}

/** What stands over a marked-up copy on paper, so that a loose sheet says what it is of. */
export function CopyHead({ articleId, round, isCorrection, revision, hash, by, at }: Props) {
  const t = useTranslations('markedCopy')
  const clock = useClock()
  return (
    <header className={styles.head}>
      <p className={styles.title}>{t('title')}</p>
      <p className={styles.facts}>
        <span>{t('sheet.article', { id: articleId })}</span>
        <span>{t(isCorrection ? 'sheet.correction' : 'sheet.round', { number: round })}</span>
        <span>{t(hash === revision.hash ? 'sheet.text' : 'sheet.draft', { number: revision.number })}</span>
        <span>{t('sheet.hash', { hash: hash.slice(0, 12) })}</span>
        <span>{t('sheet.printed', { by, time: clock(at) })}</span>
      </p>
    </header>
  )
}
