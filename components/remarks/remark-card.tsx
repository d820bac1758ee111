import { useTranslations } from 'next-intl'
import { Moment } from '#components/desk/moment.tsx'
import { type Act, ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import { useDecision } from '#components/desk/use-decision.ts'
import type { Thread } from '#lib/remarks/state.ts'
import { PointedAt } from './pointed-at.tsx'
import styles from './remark-card.module.css'
import { ReplyForm } from './reply-form.tsx'
import { SaidWords } from './said-words.tsx'
import type { Colleagues } from './words-field.tsx'

type Props = {
  thread: Thread
  /** It is the one looked at: it stands at its words and offers what may be done. */
  isNow: boolean
  colleagues: Colleagues
  onLook(): void
  /** Goes to what it is about, where that is more than to look at it. */
  onGo?(): void
  /** Takes its wording; says whether it was. */
  take(decide: ReturnType<typeof useDecision>['decide']): Promise<boolean>
  /** Something was done about it. */
  onDone(): void
}

/** One thread: what was pointed at, what was said and answered, what became of it, and what may be done. */
export function RemarkCard({ thread, isNow, colleagues, onLook, onGo = onLook, take, onDone }: Props) {
  const t = useTranslations('remarks')
  const stageName = useStageName()
  const { pending, refusal, decide, forget } = useDecision()
  const { id, by, at, stage, words, mentions, replies, turns, isOpen, wording, verdicts } = thread
  // What was pressed is gone by then, and the focus would be with it.
  const done = () => {
    document.querySelector<HTMLElement>(`#remark-${id} button`)?.focus({ preventScroll: true })
    onDone()
  }
  const act = async (deed: 'resolve' | 'reopen' | 'decline') => {
    if (await decide(`/api/desk/remarks/${id}/${deed}`, {})) done()
  }
  const acts: Act[] = isOpen
    ? [
        ...(wording === null || !verdicts.take.allowed
          ? []
          : [
              {
                ...{ label: t('take'), verdict: verdicts.take, pending, byKey: 'takeWording' as const },
                onClick: async () => {
                  if (await take(decide)) done()
                },
              },
            ]),
        ...(wording === null || !verdicts.decline.allowed
          ? []
          : [
              {
                ...{
                  label: t('decline'),
                  verdict: verdicts.decline,
                  pending,
                  byKey: 'declineWording' as const,
                },
                onClick: () => act('decline'),
              },
            ]),
        { label: t('resolve'), verdict: verdicts.resolve, pending, onClick: () => act('resolve') },
      ]
    : [{ label: t('reopen'), verdict: verdicts.reopen, pending, onClick: () => act('reopen') }]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what has the focus in it is looked at already
    <article
      id={`remark-${id}`}
      aria-label={t('one', { by: by.name })}
      className={styles.card}
      data-now={isNow || undefined}
      data-settled={!isOpen || undefined}
      // A press looks at it once it is over: what moved under the finger would not be pressed.
      onFocus={({ target }) => !isNow && target.matches(':focus-visible') && onLook()}
      onClick={isNow ? undefined : onLook}
    >
      <header className={styles.head}>
        <b>{by.name}</b>
        {stage ? <span>{stageName(stage)}</span> : null}
        <span className={styles.time}>
          <Moment at={at} />
        </span>
      </header>
      <PointedAt thread={thread} onLook={onGo} />
      {words ? <SaidWords words={words} mentions={mentions} /> : null}
      {replies.length > 0 ? (
        <ol className={styles.replies} aria-label={t('replies')}>
          {replies.map((reply) => (
            <li key={reply.id}>
              <p className={styles.head}>
                <b>{reply.by.name}</b>
                <span className={styles.time}>
                  <Moment at={reply.at} />
                </span>
              </p>
              <SaidWords words={reply.words} mentions={reply.mentions} />
            </li>
          ))}
        </ol>
      ) : null}
      {turns.map((turn) => (
        <p key={turn.at} className={styles.turn}>
          {t(`turns.${turn.kind}`, { by: turn.by })} <Moment at={turn.at} />
        </p>
      ))}
      {isNow ? (
        <div className={styles.acts}>
          <ReplyForm remarkId={id} colleagues={colleagues} onDone={onDone} />
          <ReasonedButtons acts={acts} />
          <RefusalNotice refusal={refusal} onReload={forget} />
        </div>
      ) : null}
    </article>
  )
}
