import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/desk/reason-words.ts'
import type { SheetReceipt, SheetRelease, SheetRound } from '#lib/audit/read-sheet.ts'
import styles from './sign-off-sheet.module.css'
import { useClock } from './use-clock.ts'

/** How a round ended: what readers were given and until when, or that it was rejected, or that it goes on. */
export function SheetOutcome({ round: { closedAs, closed, release } }: { round: SheetRound }) {
  const t = useTranslations('sheet')
  const clock = useClock()
  const reasonWords = useReasonWords()
  if (release) return <Release release={release} />
  if (!closed || (closedAs !== 'rejected' && closedAs !== 'cancelled')) {
    return <p className={styles.line}>{t('open')}</p>
  }
  const words = { by: closed.by, time: clock(closed.at), reason: reasonWords(closed.reason) }
  return (
    <p className={styles.line}>
      {t(closedAs, words)}
      {closed.note ? <q>{closed.note}</q> : null}
    </p>
  )
}

function Release({ release }: { release: SheetRelease }) {
  const t = useTranslations('sheet')
  const clock = useClock()
  const { by, at, revision, scheduledBy, endedAt, withdrawal, receipts, correction } = release
  const words = { by: scheduledBy ?? by, time: clock(at), number: revision }
  return (
    <table className={styles.facts}>
      <tbody>
        <tr>
          <th scope="row">{t('release')}</th>
          <td>
            <p>{t(scheduledBy ? 'releasedByTime' : 'released', words)}</p>
            {correction ? <p>{t('correction', { words: correction })}</p> : null}
            {endedAt === null ? <p>{t('live')}</p> : null}
            {endedAt && !withdrawal ? <p>{t('superseded', { time: clock(endedAt) })}</p> : null}
            <Receipts receipts={receipts} of="release" />
            {endedAt && withdrawal ? (
              <>
                <p>
                  {t('withdrawn', { by: withdrawal.by, time: clock(endedAt), reason: withdrawal.reason })}
                </p>
                <p>{t('publicNote', { note: withdrawal.publicNote })}</p>
                <Receipts receipts={receipts} of="withdrawal" />
              </>
            ) : null}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** What was found when every place where readers have the article was fetched. */
function Receipts({ receipts, of }: { receipts: SheetReceipt[]; of: SheetReceipt['kind'] }) {
  const t = useTranslations('sheet.receipt')
  const clock = useClock()
  const receipt = receipts.find(({ kind }) => kind === of)
  if (!receipt) return null
  const { kind, state, at, attempt, places, wrong } = receipt
  return (
    <>
      <p>{t(`${kind}.${state}`, { time: clock(at), places, wrong: wrong.length, attempt })}</p>
      {wrong.length > 0 ? <p>{wrong.join(' ')}</p> : null}
    </>
  )
}
