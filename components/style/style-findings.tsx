import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { Finding } from '#lib/document/style/check.ts'
import { HOUSE, type RuleId, styleRules } from '#lib/document/style/rules.ts'
import { MendOne } from './mend-one.tsx'
import styles from './style-findings.module.css'
import { Weight } from './weight.tsx'

/** How many findings are told at once. */
const SHOWN = 10

type Props = {
  findings: Finding[]
  /** The text that they were found in, where this person may mend it. */
  mends?: { articleId: number; hash: string } | null
  children?: ReactNode
}

/** What the house's style has against a text, for who reads it before signing. */
export function StyleFindings({ findings, mends = null, children }: Props) {
  const t = useTranslations('style')
  const id = useId()
  const shown = findings.slice(0, SHOWN)
  return (
    <section aria-labelledby={id} className={styles.findings}>
      <Title order={2} size="h5" id={id}>
        {t('title')}
      </Title>
      <p className={styles.count}>
        {findings.length === 0 ? t('clean') : t('count', { count: findings.length })}
      </p>
      {shown.length > 0 ? (
        <ol aria-labelledby={id} className={styles.list}>
          {shown.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: findings never change places; two may be alike in all they tell
            <li key={index}>
              <Told finding={finding} mends={mends} />
            </li>
          ))}
        </ol>
      ) : null}
      {findings.length > SHOWN ? (
        <p className={styles.count}>{t('more', { count: findings.length - SHOWN })}</p>
      ) : null}
      {children}
    </section>
  )
}

function Told({ finding, mends }: { finding: Finding; mends: Props['mends'] }) {
  const t = useTranslations('style')
  const { rule, found, fix, before, after } = finding
  const { severity, source } = styleRules[rule]
  const [edit, ...further] = fix ?? []
  return (
    <>
      <p className={styles.rule}>
        <Weight severity={severity} />
        {t(`rules.${rule satisfies RuleId}.name`)}
      </p>
      <p lang="zh-CN" className={styles.words}>
        {before}
        <mark>{found}</mark>
        {after}
      </p>
      <p className={styles.why}>
        {t(`rules.${rule satisfies RuleId}.why`)}
        {edit && further.length === 0 ? (
          <> {edit.text === '' ? t('drop') : edit.from < edit.to ? t('fix', { text: edit.text }) : null}</>
        ) : null}{' '}
        <span className={styles.source}>
          {t('source', { source: source === HOUSE ? t('house') : source })}
        </span>
      </p>
      {fix && mends ? (
        <div className={styles.mend}>
          <MendOne {...mends} finding={finding} name={t(`rules.${rule satisfies RuleId}.name`)} />
        </div>
      ) : null}
    </>
  )
}
