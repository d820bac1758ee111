'use client'

import { Title } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { MachineFinding } from '#lib/checks/finding.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { FindingCounts } from './finding-counts.tsx'
import { FindingList } from './finding-list.tsx'
import styles from './machine-reading.module.css'

type Props = {
  articleId: number
  hash: string
  findings: MachineFinding[]
  verdicts: Record<'mend' | 'waive', Verdict>
  /** What mends all at once. */
  children?: ReactNode
}

/** 机器审读: what the machine has against a text, for who reads it before signing; what was let pass comes last, with why. */
export function MachineReading({ articleId, hash, findings, verdicts, children }: Props) {
  const t = useTranslations('reading')
  const { refresh } = useRouter()
  const id = useId()
  const open = findings.filter(({ waiver }) => waiver === null)
  const answered = findings.filter(({ waiver }) => waiver !== null)
  const list = { articleId, hash, verdicts, onDone: () => refresh() }
  return (
    <section aria-labelledby={id} className={styles.reading}>
      <Title order={2} size="h5" id={id}>
        {t('title')}
      </Title>
      <FindingCounts findings={findings} />
      {open.length > 0 ? <FindingList {...list} findings={open} label={t('title')} /> : null}
      {children}
      {answered.length > 0 ? (
        <>
          <Title order={3} size="h6" className={styles.part}>
            {t('answered', { count: answered.length })}
          </Title>
          <FindingList {...list} findings={answered} label={t('answeredLabel')} />
        </>
      ) : null}
    </section>
  )
}
