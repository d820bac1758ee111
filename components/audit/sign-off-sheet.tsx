import { useTranslations } from 'next-intl'
import { useClock } from '#components/audit/use-clock.ts'
import type { SheetText, SignOffSheet as Signed } from '#lib/audit/read-sheet.ts'
import { SheetCopy } from './sheet-copy.tsx'
import { SheetRemarks, SheetWaivers } from './sheet-notes.tsx'
import { SheetReadings } from './sheet-readings.tsx'
import { SheetRound } from './sheet-round.tsx'
import { SheetTitles } from './sheet-titles.tsx'
import styles from './sign-off-sheet.module.css'

type Props = {
  sheet: Signed
  text: SheetText
  /** Channels by the word that stands for them in a text. */
  channels: Record<string, string>
  /** Who draws it up, and when. */
  by: string
  at: string
}

/** The sign-off sheet 审签单 as a newspaper's archive keeps it: one plain form that stands without the application. */
export function SignOffSheet({
  sheet: { articleId, rounds, readings, waivers, remarks, chain },
  text,
  channels,
  by,
  at,
}: Props) {
  const t = useTranslations('sheet')
  const clock = useClock()
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p>
          {t('number')} <b>{articleId}</b>
        </p>
      </header>
      <SheetTitles text={text} />
      {rounds.map((round, index) => (
        <SheetRound key={round.roundId} round={round} number={index + 1} />
      ))}
      <SheetReadings readings={readings} />
      <SheetWaivers waivers={waivers} />
      <SheetRemarks remarks={remarks} />
      {rounds.map(({ roundId, copy }, index) =>
        copy ? <SheetCopy key={roundId} copy={copy} number={index + 1} channels={channels} /> : null,
      )}
      <footer className={styles.foot}>
        <p>{t('explain')}</p>
        {chain ? <p>{t('chain', { seq: chain.seq, hash: chain.hash })}</p> : null}
        <p>{t('printed', { by, time: clock(at) })}</p>
      </footer>
    </article>
  )
}
