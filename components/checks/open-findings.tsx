'use client'

import { Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { send } from '#components/desk/send.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { canPass } from '#lib/checks/rules.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import type { DraftFindings } from '#lib/review/read-findings.ts'
import { FindingCounts } from './finding-counts.tsx'
import { FindingList } from './finding-list.tsx'
import styles from './machine-reading.module.css'
import { showWords } from './show-words.ts'

type Props = {
  articleId: number
  /** Submits these words once nothing stands in the way. */
  onSubmit(hash: string): Promise<void>
  /** Leaves it; `mended` when the words on the server are no longer those in the window. */
  onClose(mended: boolean): void
}

/** What stands in the way of a submission, where it was refused: to be mended, let pass with a reason, or gone to in the text. */
export function OpenFindings({ articleId, onSubmit, onClose }: Props) {
  const t = useTranslations('reading')
  const [reading, setReading] = useState<DraftFindings | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [mended, setMended] = useState(false)
  const read = useCallback(async () => {
    const result = await send<DraftFindings>(`/api/desk/articles/${articleId}/findings`, undefined, {
      method: 'GET',
    })
    setRefusal(result.ok ? null : result.refusal)
    if (result.ok) setReading(result.value)
  }, [articleId])
  useEffect(() => {
    void read()
  }, [read])
  async function submit() {
    if (!reading) return
    await onSubmit(reading.hash)
    // Where it was refused again, something has come in between.
    await read()
  }
  const open =
    reading?.findings.filter(({ waiver, severity }) => waiver === null && severity !== 'hint') ?? []
  const isClear = reading !== null && canPass(reading.findings).allowed
  return (
    <Dialog title={t('stands')} size="lg" onClose={() => onClose(mended)}>
      <div className={styles.reading}>
        <p className={styles.why}>{isClear ? t('clear') : t('standsLead')}</p>
        {reading && !isClear ? (
          <>
            <FindingCounts findings={open} />
            <FindingList
              articleId={articleId}
              hash={reading.hash}
              verdicts={reading.verdicts}
              findings={open}
              label={t('stands')}
              onDone={(hash) => {
                if (hash !== reading.hash) setMended(true)
                void read()
              }}
              onShow={(finding) => {
                onClose(mended)
                // The dialog gives the focus back first.
                if (!mended) requestAnimationFrame(() => requestAnimationFrame(() => showWords(finding)))
              }}
            />
          </>
        ) : null}
        <RefusalNotice refusal={refusal} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => onClose(mended)}>
            {t('back')}
          </Button>
          <Button color="cinnabar" disabled={!isClear} onClick={() => void submit()}>
            {t('submit')}
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}
