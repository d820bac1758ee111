import { useTranslations } from 'next-intl'
import { SeverityMark } from '#components/lexicons/severity-mark.tsx'
import { Weight } from '#components/style/weight.tsx'
import { HOUSE, styleRules } from '#lib/document/style/rules.ts'
import { type LiveFinding, mendedWords } from './finding.ts'
import styles from './told.module.css'
import { useTold } from './use-told.ts'

/** What the found words are and what they would become. */
export function Change({ finding, isWhole = false }: { finding: LiveFinding; isWhole?: boolean }) {
  const { found, before, after } = finding
  const mended = mendedWords(finding)
  return (
    <span lang="zh-CN" className={styles.change}>
      {isWhole ? before : null}
      {mended === null ? <mark>{found}</mark> : <del>{found}</del>}
      {mended ? <ins>{mended}</ins> : null}
      {isWhole ? after : null}
    </span>
  )
}

/** Why it is one, and where that is written. */
export function Why({ finding }: { finding: LiveFinding }) {
  const t = useTranslations('style')
  const told = useTold()
  const { rule, word } = finding
  if (!rule) {
    return (
      <p className={styles.why}>
        <SeverityMark severity={word.severity} /> {told.why(finding)} {word.note}{' '}
        {word.source ? <span className={styles.source}>{t('source', { source: word.source })}</span> : null}
      </p>
    )
  }
  const { source, severity } = styleRules[rule]
  return (
    <p className={styles.why}>
      <Weight severity={severity} />
      {told.why(finding)}{' '}
      <span className={styles.source}>{t('source', { source: source === HOUSE ? t('house') : source })}</span>
    </p>
  )
}
