'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDateWords } from '#components/desk/date-words.ts'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRequest } from '#components/desk/use-request.ts'
import { Way } from '#components/going/way.tsx'
import { dayAfter } from '#lib/duty/rules.ts'
import styles from './week-bar.module.css'

type Props = { monday: string; thisMonday: string; mayCopy: boolean }

const DAY = { month: 'short', day: 'numeric' } as const

/** Which week is shown, the ways to the others, and the copying of the week before. */
export function WeekBar({ monday, thisMonday, mayCopy }: Props) {
  const t = useTranslations('duty')
  const words = useDateWords()
  const hydrated = useHydrated()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const said = (day: string) => words(`${day}T12:00:00+08:00`, DAY)
  const week = (first: string) => `/desk/duty?week=${first}`
  async function copy() {
    if (await request('/api/desk/duty/copy', { monday })) refresh()
  }
  return (
    <div className={styles.bar}>
      <h2 className={styles.week}>{t('week', { from: said(monday), to: said(dayAfter(monday, 6)) })}</h2>
      <nav aria-label={t('weeks')} className={styles.ways}>
        <Button
          component={Way}
          prefetch={false}
          variant="default"
          size="xs"
          href={week(dayAfter(monday, -7))}
        >
          {t('before')}
        </Button>
        {monday === thisMonday ? null : (
          <Button component={Way} prefetch={false} variant="default" size="xs" href="/desk/duty">
            {t('thisWeek')}
          </Button>
        )}
        <Button component={Way} prefetch={false} variant="default" size="xs" href={week(dayAfter(monday, 7))}>
          {t('after')}
        </Button>
      </nav>
      {mayCopy ? (
        <Button size="xs" variant="default" disabled={!hydrated} loading={pending} onClick={copy}>
          {t('copy')}
        </Button>
      ) : null}
      {refusal?.code === 'nothing-changed' ? (
        <p role="alert" className={styles.nothing}>
          {t('nothingToCopy')}
        </p>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
    </div>
  )
}
