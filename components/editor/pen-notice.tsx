'use client'

import { Alert, Button, Group } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { Later } from '#components/ui/later.tsx'
import type { Refusal } from '#lib/platform/refusal.ts'
import styles from './notice.module.css'
import type { Pen } from './use-pen.ts'

const loadTakePenDialog = async () => (await import('./take-pen-dialog.tsx')).TakePenDialog

type Props = {
  pen: Pen
  take(reason: string): Promise<Refusal | null>
  ask(): Promise<void>
  give(): void | Promise<void>
}

/** Whose hand the pen is in, when that is not this window's alone, and what can be done about it. */
export function PenNotice({ pen, take, ask, give }: Props) {
  const t = useTranslations('editor.pen')
  const moment = useMoment()
  const [isTaking, setIsTaking] = useState(false)
  if (pen.kind === 'mine' && pen.askedBy !== null) {
    return (
      <Alert
        role="note"
        aria-live="polite"
        className={styles.notice}
        title={t('wanted', { by: pen.askedBy })}
      >
        <p>{t('wantedBody')}</p>
        <Button size="xs" variant="default" onClick={() => void give()}>
          {t('give')}
        </Button>
      </Alert>
    )
  }
  if (pen.kind === 'given') {
    return (
      <Alert role="note" aria-live="polite" className={styles.notice} title={t('given')}>
        <p>{t('givenBody')}</p>
        <Button size="xs" variant="default" onClick={() => void take('')}>
          {t('again')}
        </Button>
      </Alert>
    )
  }
  if (pen.kind !== 'held') return null
  const since = { time: moment(pen.since) }
  return (
    <Alert
      role="note"
      aria-live="polite"
      className={styles.notice}
      title={pen.own ? t('heldOwn') : t('held', { by: pen.by })}
    >
      <p>{pen.own ? t('sinceOwn', since) : t('since', since)}</p>
      <Group gap="sm">
        {pen.own ? null : (
          <Button size="xs" variant="default" disabled={pen.asked} onClick={() => void ask()}>
            {t(pen.asked ? 'asked' : 'ask')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => (pen.own ? void take('') : setIsTaking(true))}>
          {t(pen.own ? 'takeOwn' : 'take')}
        </Button>
      </Group>
      {isTaking ? (
        <Later load={loadTakePenDialog} own={{ by: pen.by, take, onClose: () => setIsTaking(false) }} />
      ) : null}
    </Alert>
  )
}
