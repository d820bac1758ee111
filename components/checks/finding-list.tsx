'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import type { MachineFinding } from '#lib/checks/finding.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { FindingItem } from './finding-item.tsx'
import styles from './machine-reading.module.css'
import { showWords } from './show-words.ts'
import { WaiveDialog } from './waive-dialog.tsx'

/** How many findings are told at once. */
const SHOWN = 10

type Props = {
  articleId: number
  /** Of the words that were read. */
  hash: string
  findings: MachineFinding[]
  verdicts: Record<'mend' | 'waive', Verdict>
  label: string
  /** Something was mended or let pass; where it was mended, the words have another hash. */
  onDone(hash: string): void
  /** The words of a finding are wanted. */
  onShow?(finding: MachineFinding): void
}

/** The findings of a reading, the heaviest first, each with what this person may do about it. */
export function FindingList({
  articleId,
  hash,
  findings,
  verdicts,
  label,
  onDone,
  onShow = showWords,
}: Props) {
  const t = useTranslations('reading')
  const { pending, refusal, request, forget } = useRequest()
  const [all, setAll] = useState(false)
  const [waiving, setWaiving] = useState<MachineFinding | null>(null)
  const shown = all ? findings : findings.slice(0, SHOWN)
  async function mend({ id }: MachineFinding) {
    const address = `/api/desk/articles/${articleId}/mend-finding`
    const mended = await request<{ hash: string }>(address, { hash, finding: id })
    if (mended) onDone(mended.hash)
  }
  return (
    <>
      <ol aria-label={label} className={styles.list}>
        {shown.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            pending={pending}
            onMend={verdicts.mend.allowed ? () => void mend(finding) : undefined}
            onWaive={verdicts.waive.allowed ? () => setWaiving(finding) : undefined}
            onShow={() => onShow(finding)}
          />
        ))}
      </ol>
      {shown.length < findings.length ? (
        <Button size="xs" variant="subtle" color="gray" className={styles.all} onClick={() => setAll(true)}>
          {t('all', { count: findings.length - shown.length })}
        </Button>
      ) : null}
      <RefusalNotice refusal={refusal} onReload={forget} />
      {waiving ? (
        <WaiveDialog
          articleId={articleId}
          hash={hash}
          finding={waiving}
          onClose={() => setWaiving(null)}
          onDone={() => {
            setWaiving(null)
            onDone(hash)
          }}
        />
      ) : null}
    </>
  )
}
