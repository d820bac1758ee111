'use client'

import { Textarea, Title, VisuallyHidden } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { forgetWords, useKeptWords } from '#components/desk/kept-words.ts'
import { type Act, ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import { useDecision } from '#components/desk/use-decision.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { Way } from '#components/going/way.tsx'
import { keyed } from '#components/keys/key-map.ts'
import { useQueue } from '#components/queue/queue.tsx'
import type { Verdict } from '#lib/platform/refusal.ts'
import type { RoundState } from '#lib/review/state.ts'
import { ClaimLine } from './claim-line.tsx'
import styles from './decision-panel.module.css'
import { NameToSign, type SigningName } from './name-to-sign.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

type Deed = 'approve' | 'return' | 'reject'

type Props = {
  articleId: number
  /** The hash of the words on this page: what a signature here is for. */
  hash: string
  round: RoundState
  isCorrection: boolean
  /** The person who looks, to tell their own claim from another's. */
  actorId: number
  verdicts: Record<Deed | 'claim', Verdict>
  /** In whose names it may be signed now, one's own first. */
  names: SigningName[]
  /** Who is on duty for the open stage. */
  duty?: ReactNode
  /** What else waits for the person: shown once this is decided, unless the queue goes on by itself. */
  next: { articleId: number; title: string } | null
}

/** Signs, sends back or rejects what the person has before them. A remark stays until it was taken. */
export function DecisionPanel(props: Props) {
  const { articleId, hash, round, isCorrection, actorId, verdicts, names, duty, next } = props
  const t = useTranslations('review')
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const hydrated = useHydrated()
  const queue = useQueue()
  const decided = { articleId, of: `round ${round.id}` } as const
  const [note, setNote] = useKeptWords(decided, 'note')
  const [isLeaving, setLeaving] = useState(false)
  const [chosen, setChosen] = useState<number | null>()
  const [dialog, setDialog] = useState<'return' | 'reject' | null>(null)
  const [marked, setMarked] = useState('')
  const [done, setDone] = useState<Deed | null>(null)
  const titleId = useId()
  function finish(deed: Deed) {
    setDialog(null)
    setNote('')
    forgetWords(articleId)
    forget()
    if (queue?.goOn(deed)) return setLeaving(true)
    setDone(deed)
    refresh()
  }
  async function approve() {
    // What was chosen stays so, and is refused once it no longer holds: nobody signs in another name than they saw.
    const delegationId = chosen === undefined ? names[0]?.delegationId : chosen
    const body = { position: round.openPosition, hash, note, ...(delegationId ? { delegationId } : {}) }
    if (await decide(`/api/desk/articles/${articleId}/approve`, body)) finish('approve')
  }
  // Refused as too weighty for its round, it has gone back to its author in the same press.
  const hasGone = refusal?.code === 'returned-weighty'
  useEffect(() => {
    if (!hasGone) return
    // What was typed has gone with it.
    forgetWords(articleId)
    refresh()
  }, [hasGone, articleId, refresh])
  function openReturn() {
    setMarked(markedInArticle())
    setDialog('return')
  }
  const resting = queue?.isResting ?? false
  const acts: Act[] = [
    {
      ...{ label: t('approve'), verdict: verdicts.approve, signs: true, onClick: approve },
      ...{ pending: pending || isLeaving, resting, byKey: 'approve' },
    },
    { label: t('return'), verdict: verdicts.return, resting, byKey: 'return', onClick: openReturn },
    {
      ...{ label: t('reject'), verdict: verdicts.reject, onClick: () => setDialog('reject') },
      ...{ resting, byKey: 'reject' },
    },
  ]
  const dialogProps = { articleId, hash, onClose: () => setDialog(null) }
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <VisuallyHidden>
        <Title order={2} id={titleId}>
          {t('decide')}
        </Title>
      </VisuallyHidden>
      <Turn round={round} />
      {duty}
      <ClaimLine
        articleId={articleId}
        position={round.openPosition}
        claim={round.claim}
        isMine={round.claim?.personId === actorId}
        mayClaim={verdicts.claim.allowed}
      />
      {verdicts.approve.allowed || note ? (
        <Textarea
          label={t('note')}
          description={t('noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          disabled={!hydrated}
          autosize
          minRows={2}
        />
      ) : null}
      {verdicts.approve.allowed ? <NameToSign names={names} chosen={chosen} onChoose={setChosen} /> : null}
      <ReasonedButtons acts={acts} />
      <RefusalNotice refusal={refusal} onReload={forget} />
      <p role="status" className={styles.done}>
        {done ? t(`done.${done}`) : null}
      </p>
      {done ? <Next next={next} /> : null}
      {dialog === 'return' ? (
        <ReturnDialog {...dialogProps} round={round} marked={marked} onDone={() => finish('return')} />
      ) : null}
      {dialog === 'reject' ? (
        <RejectDialog
          {...dialogProps}
          roundId={round.id}
          isCorrection={isCorrection}
          onDone={() => finish('reject')}
        />
      ) : null}
    </section>
  )
}

/** The words that the person has marked in the article before them, on one line of it; '' when none. */
function markedInArticle(): string {
  const selection = getSelection()
  const inArticle = selection?.anchorNode?.parentElement?.closest('article')
  const text = inArticle ? String(selection).trim() : ''
  return text.includes('\n') ? '' : text
}

/** On to what else waits, with the keyboard already there. */
function Next({ next }: Pick<Props, 'next'>) {
  const t = useTranslations('review.next')
  const untitled = useTranslations('articles')
  if (!next) {
    return (
      <p className={styles.done}>
        {t.rich('none', {
          a: (words) => (
            <Way href="/desk/queues" prefetch={false} ref={(link) => link?.focus()}>
              {words}
            </Way>
          ),
        })}
      </p>
    )
  }
  return (
    <p className={styles.done}>
      {t.rich('link', {
        title: next.title || untitled('untitled'),
        a: (words) => (
          <Way
            {...keyed('nextArticle')}
            href={`/desk/articles/${next.articleId}/review`}
            ref={(link) => link?.focus()}
          >
            {words}
          </Way>
        ),
      })}
    </p>
  )
}

function Turn({ round }: { round: RoundState }) {
  const t = useTranslations('review')
  const stageName = useStageName()
  const stage = round.stages.find(({ position }) => position === round.openPosition)
  if (stage) return <p className={styles.turn}>{t('atStage', { stage: stageName(stage) })}</p>
  return <p className={styles.turn}>{t(round.openPosition === 0 ? 'atAuthor' : 'atRelease')}</p>
}
