import { useLocale, useTranslations } from 'next-intl'
import { useReasonWords } from '#components/desk/reason-words.ts'
import { useStageName } from '#components/desk/stage-name.ts'
import type { SheetRound as Round } from '#lib/audit/read-sheet.ts'
import { SheetOutcome } from './sheet-outcome.tsx'
import styles from './sign-off-sheet.module.css'
import { useClock } from './use-clock.ts'

/** One walk through the stages: each signature in its row, the void ones struck out with the reason, and how it ended. */
export function SheetRound({ round, number }: { round: Round; number: number }) {
  const t = useTranslations('sheet')
  const clock = useClock()
  const stageName = useStageName()
  return (
    <section className={styles.round}>
      <h2>{t(round.isCorrection ? 'correctionRound' : 'round', { number })}</h2>
      <p className={styles.line}>
        {t('opened', { by: round.openedBy, time: clock(round.openedAt) })}
        {round.workflow.rank > 0 ? <UnderWorkflow workflow={round.workflow} /> : null}
      </p>
      <table aria-label={t('signatures', { number })}>
        <colgroup>
          <col className={styles.stageColumn} />
          <col className={styles.nameColumn} />
          <col className={styles.timeColumn} />
          <col className={styles.revisionColumn} />
          <col />
        </colgroup>
        <thead>
          <tr>
            {(['stage', 'signed', 'time', 'onRevision', 'note'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.stages.flatMap(({ stage, signatures }) =>
            signatures.length > 0 ? (
              signatures.map((signature) => (
                <Signed key={signature.id} stage={stageName(stage)} signature={signature} />
              ))
            ) : (
              <tr key={stage.position}>
                <th scope="row">{stageName(stage)}</th>
                <td colSpan={4} className={styles.quiet}>
                  {t('unsigned')}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <SheetOutcome round={round} />
      <dl className={styles.hashes} aria-label={t('texts')}>
        {round.revisions.map(({ number: revision, hash }) => (
          <div key={revision}>
            <dt>{t('version', { number: revision })}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Which of the stricter workflows it is. */
function UnderWorkflow({ workflow: { nameZh, nameEn } }: Pick<Round, 'workflow'>) {
  const t = useTranslations('weight')
  return <> · {t('under', { workflow: useLocale() === 'en' ? nameEn : nameZh })}</>
}

type Signature = Round['stages'][number]['signatures'][number]

function Signed({ stage, signature }: { stage: string; signature: Signature }) {
  const t = useTranslations('sheet')
  const clock = useClock()
  const reasonWords = useReasonWords()
  const { signedAs, at, revision, note, voided } = signature
  const struck = (words: string) => (voided ? <s>{words}</s> : words)
  return (
    <tr>
      <th scope="row">{stage}</th>
      <td>{struck(signedAs)}</td>
      <td className={styles.clock}>{struck(clock(at))}</td>
      <td className={styles.clock}>{struck(t('version', { number: revision }))}</td>
      <td>
        {note ? <p>{note}</p> : null}
        {voided ? (
          <p>
            {voided.reason
              ? t('voided', { by: voided.by, time: clock(voided.at), reason: reasonWords(voided.reason) })
              : t('recalled', { by: voided.by, time: clock(voided.at) })}
            {voided.note ? <q>{voided.note}</q> : null}
          </p>
        ) : null}
      </td>
    </tr>
  )
}
