'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Roster, RosterTurn } from '#lib/duty/queries.ts'
import { type DutyTurnInput, MOST_ON_DUTY } from '#lib/duty/schema.ts'
import styles from './duty-dialog.module.css'
import { TurnFields } from './turn-fields.tsx'

type Props = {
  day: string
  title: string
  stage: Roster['stages'][number]
  turns: RosterTurn[]
  onClose(): void
}

/** The evening of a morning paper. */
const usual = { from: '18:00', to: '02:00' }

/** Says who is on duty for one stage on one day, and from when to when. */
export function DutyDialog({ day, title, stage, turns, onClose }: Props) {
  const t = useTranslations('duty')
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [edited, setEdited] = useState<(DutyTurnInput & { row: number })[]>(() =>
    (turns.length > 0 ? turns : [{ personId: 0, ...usual }]).map(({ personId, from, to }, row) => ({
      ...{ personId, from, to, row },
    })),
  )
  const change = (row: number, changes: Partial<DutyTurnInput>) =>
    setEdited(edited.map((turn) => (turn.row === row ? { ...turn, ...changes } : turn)))
  const add = () => {
    const last = edited.at(-1) ?? { ...usual, row: 0 }
    setEdited([...edited, { personId: 0, from: last.from, to: last.to, row: last.row + 1 }])
  }
  async function save() {
    const given = edited.map(({ row: _, ...turn }) => turn)
    if (!(await request('/api/desk/duty', { day, stageKey: stage.key, turns: given }, 'PUT'))) return
    refresh()
    onClose()
  }
  return (
    <Dialog title={title} onClose={onClose} size={560}>
      <div className={styles.form}>
        {edited.length === 0 ? <p className={styles.hint}>{t('nobody')}</p> : null}
        {edited.map(({ row, ...turn }, index) => (
          <TurnFields
            key={row}
            turn={turn}
            number={index + 1}
            people={stage.people}
            errorOf={(field) => words.field(refusal, `turns.${index}.${field}`)}
            onChange={(changes) => change(row, changes)}
            onRemove={() => setEdited(edited.filter((other) => other.row !== row))}
          />
        ))}
        {words.field(refusal, 'turns') ? (
          <p role="alert" className={styles.hint}>
            {words.field(refusal, 'turns')}
          </p>
        ) : null}
        {edited.length < MOST_ON_DUTY ? (
          <Button
            variant="default"
            size="xs"
            className={styles.add}
            leftSection={<IconPlus size={14} stroke={1.8} aria-hidden />}
            onClick={add}
          >
            {t('add')}
          </Button>
        ) : null}
        <p className={styles.hint}>{t('overnightHint')}</p>
        {refusal && !refusal.fields ? <RefusalNotice refusal={refusal} /> : null}
        <DialogActs label={t('save')} pending={pending} onClose={onClose} onConfirm={save} />
      </div>
    </Dialog>
  )
}
