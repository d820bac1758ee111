'use client'

import { NativeSelect, Stack, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { useKeptWords } from '#components/desk/kept-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import { useDecision } from '#components/desk/use-decision.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { isSend } from '#components/ui/is-send.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { RoundState } from '#lib/review/state.ts'
import styles from './decision-dialog.module.css'
import { fallingSignatures } from './falling.ts'
import { ReasonSelect } from './reason-select.tsx'
import { useKeptWordings } from './use-kept-wordings.ts'
import { WordingFields } from './wording-fields.tsx'

type Props = {
  articleId: number
  hash: string
  round: RoundState
  /** What the person had marked in the text: the first passage that they may want to say otherwise. */
  marked: string
  onClose(): void
  /** The article has gone back. */
  onDone(): void
}

/** Sends the article back to an earlier position, and says beforehand which signatures fall with it. */
export function ReturnDialog({ articleId, hash, round, marked, onClose, onDone }: Props) {
  const t = useTranslations('review')
  const words = useRefusalWords()
  const stageName = useStageName()
  const { pending, refusal, decide } = useDecision()
  const earlier = round.stages.filter(({ position }) => position < round.openPosition).reverse()
  const [chosen, setToPosition] = useState<number>()
  // What was chosen holds as long as there is a way back to it.
  const toPosition =
    [...earlier.map(({ position }) => position), 0].find((each) => each === chosen) ??
    earlier[0]?.position ??
    0
  const decided = { articleId, of: `round ${round.id}` } as const
  const [reason, setReason] = useKeptWords(decided, 'return reason')
  const [note, setNote] = useKeptWords(decided, 'return note')
  const [wordings, setWordings] = useKeptWordings(decided, marked)
  // Who can write would rather write; others say how they would have it.
  const writesNothing = round.openPosition >= round.lastPosition
  const falling = fallingSignatures(round.approvals, toPosition)
  const nameOf = (position: number) => {
    const stage = round.stages.find((each) => each.position === position)
    return stage ? stageName(stage) : t('author')
  }
  async function confirm() {
    const suggested = writesNothing ? wordings.map(({ passage, wording }) => ({ passage, wording })) : []
    const body = { hash, toPosition, reason, note, wordings: suggested }
    if (await decide(`/api/desk/articles/${articleId}/return`, body)) onDone()
  }
  return (
    <Dialog title={t('return')} onClose={onClose}>
      <Stack gap="md">
        <NativeSelect
          label={t('returnTo')}
          data-autofocus
          value={toPosition}
          onChange={(event) => setToPosition(Number(event.currentTarget.value))}
          data={[...earlier.map(({ position }) => position), 0].map((position) => ({
            value: String(position),
            label: nameOf(position),
          }))}
        />
        <ReasonSelect value={reason} onChange={setReason} error={words.field(refusal, 'reason')} />
        <Textarea
          label={t('explain')}
          description={t('explainHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (isSend(event)) void confirm()
          }}
          error={words.field(refusal, 'note')}
          autosize
          minRows={3}
        />
        {writesNothing ? <WordingFields rows={wordings} onChange={setWordings} refusal={refusal} /> : null}
        <div aria-live="polite" className={styles.falls}>
          <p>{t(falling.length > 0 ? 'falls' : 'fallsNone')}</p>
          {falling.length > 0 ? (
            <ul>
              {falling.map(({ position, signedAs }) => (
                <li key={position}>{t('falling', { stage: nameOf(position), by: signedAs })}</li>
              ))}
            </ul>
          ) : null}
        </div>
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('confirmReturn')} pending={pending} onClose={onClose} onConfirm={confirm} />
      </Stack>
    </Dialog>
  )
}
