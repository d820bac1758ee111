'use client'

import { Button, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useDateWords } from '#components/desk/date-words.ts'
import { useStageName } from '#components/desk/stage-name.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { Roster as Week } from '#lib/duty/queries.ts'
import { DutyDialog } from './duty-dialog.tsx'
import styles from './roster.module.css'

type Props = { roster: Week; mayKeep: boolean }

const DATE = { month: 'short', day: 'numeric' } as const
const WEEKDAY = { weekday: 'short' } as const

const noon = (day: string) => `${day}T12:00:00+08:00`

/** A week's duty as a grid of days and stages; on a phone a list, day by day. */
export function Roster({ roster: { days, stages, turns, today }, mayKeep }: Props) {
  const t = useTranslations('duty')
  const words = useDateWords()
  const stageName = useStageName()
  const hydrated = useHydrated()
  const [edited, setEdited] = useState<{ day: string; stageKey: string } | null>(null)
  const said = (day: string) => words(noon(day), { ...DATE, ...WEEKDAY })
  const at = (day: string, stageKey: string) =>
    turns.filter((turn) => turn.day === day && turn.stageKey === stageKey)
  const stage = stages.find(({ key }) => key === edited?.stageKey)
  return (
    <>
      {/* The roles stand in words, since a table that a phone lays out as a list would lose them. */}
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table role="table" className={styles.roster} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            {stages.map((each) => (
              <th key={each.key} scope="col">
                {stageName(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day} data-today={day === today || undefined}>
              <th scope="row">
                <span>{words(noon(day), DATE)}</span> <span>{words(noon(day), WEEKDAY)}</span>
                {day === today ? <span className={styles.today}>{t('today')}</span> : null}
              </th>
              {stages.map((each) => {
                const there = at(day, each.key)
                return (
                  <td key={each.key} data-empty={there.length === 0 || undefined}>
                    <span className={styles.stage} aria-hidden>
                      {stageName(each)}
                    </span>
                    <ul className={styles.people}>
                      {there.map((turn) => (
                        <li key={`${turn.personId} ${turn.from}`} data-now={turn.isNow || undefined}>
                          <span className={styles.name}>{turn.name}</span>{' '}
                          <span className={styles.time}>
                            {t(turn.to > turn.from ? 'from' : 'overnight', { from: turn.from, to: turn.to })}
                          </span>
                          {turn.isNow ? <VisuallyHidden> {t('onDutyNow')}</VisuallyHidden> : null}
                        </li>
                      ))}
                      {there.length === 0 && !mayKeep ? <li className={styles.nobody}>—</li> : null}
                    </ul>
                    {mayKeep ? (
                      <Button
                        variant="subtle"
                        size="compact-xs"
                        className={styles.edit}
                        disabled={!hydrated}
                        onClick={() => setEdited({ day, stageKey: each.key })}
                      >
                        {t(there.length > 0 ? 'change' : 'plan')}
                        <VisuallyHidden>
                          {' '}
                          {said(day)} {stageName(each)}
                        </VisuallyHidden>
                      </Button>
                    ) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {edited && stage ? (
        <DutyDialog
          day={edited.day}
          title={t('dialog', { day: said(edited.day), stage: stageName(stage) })}
          stage={stage}
          turns={at(edited.day, stage.key)}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  )
}
