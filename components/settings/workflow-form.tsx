'use client'

import { Button, Switch } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRequest } from '#components/desk/use-request.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { RoleName } from '#lib/people/list-people.ts'
import type { WorkflowNow } from '#lib/workflow/queries.ts'
import { MOST_STAGES } from '#lib/workflow/schema.ts'
import { AddRow } from './add-row.tsx'
import bar from './kept-bar.module.css'
import part from './part.module.css'
import styles from './settings.module.css'
import { type EditedStage, StageFields } from './stage-fields.tsx'

type Props = { workflow: WorkflowNow; roles: RoleName[] }

/** A workflow of the paper's: its stages in order, who may sign each, how long a text may wait there. */
export function WorkflowForm({ workflow, roles }: Props) {
  const t = useTranslations('settings.workflow')
  const keep = useTranslations('settings.keep')
  const id = useId()
  const words = useRefusalWords()
  const hydrated = useHydrated()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [authorMaySignEdit, setAuthorMaySignEdit] = useState(workflow.authorMaySignEdit)
  const [saved, setSaved] = useState<number | null>(null)
  const [stages, setStages] = useState<EditedStage[]>(() =>
    workflow.stages.map((stage, row) => ({ ...stage, row })),
  )
  const asGiven = (edited: EditedStage[]) => ({
    ...{ authorMaySignEdit, stages: edited.map(({ row: _, ...stage }) => stage) },
  })
  const given = asGiven(stages)
  const [kept, setKept] = useState(() => JSON.stringify(given))
  const isChanged = JSON.stringify(given) !== kept
  if (!isChanged && saved === workflow.number && stages.some(({ key }) => key === null)) {
    // A stage that was added has its key by now, and keeps it when the form is saved again.
    const named = stages.map((stage, index) => ({ ...stage, key: workflow.stages[index]?.key ?? '' }))
    setStages(named)
    setKept(JSON.stringify(asGiven(named)))
  }
  async function save() {
    const input = { workflowId: workflow.workflowId, number: saved ?? workflow.number, ...given }
    const made = await request<{ number: number }>('/api/desk/settings/workflow', input, 'PUT')
    if (!made) return
    setSaved(made.number)
    setKept(JSON.stringify(given))
    refresh()
  }
  const add = () => {
    const row = Math.max(...stages.map((stage) => stage.row)) + 1
    const blank = { key: null, nameZh: '', nameEn: '', roles: [], deadlineMinutes: null }
    setStages([...stages, { ...blank, row, needsRemarksResolved: false }])
  }
  const swap = (index: number, other: number) => {
    const next = [...stages]
    const [moved] = next.splice(index, 1)
    if (moved) next.splice(other, 0, moved)
    setStages(next)
  }
  const missing = words.field(refusal, 'stages')
  return (
    <section aria-label={t('title')} className={styles.section}>
      <p className={part.lead}>{t('lead', { number: workflow.number })}</p>
      <ol className={styles.stages} aria-label={t('stages')} aria-describedby={missing && `${id}-stages`}>
        {stages.map((stage, index) => (
          <li key={stage.row}>
            <StageFields
              stage={stage}
              number={index + 1}
              last={stages.length}
              roles={roles}
              errorOf={(name) => words.field(refusal, `stages.${index}.${name}`)}
              onChange={(part) =>
                setStages(stages.map((each) => (each === stage ? { ...each, ...part } : each)))
              }
              onMove={(by) => swap(index, index + by)}
              onRemove={() => setStages(stages.filter((each) => each !== stage))}
            />
          </li>
        ))}
      </ol>
      {missing ? (
        <p id={`${id}-stages`} role="alert" className={styles.error}>
          {missing}
        </p>
      ) : null}
      {stages.length < MOST_STAGES ? <AddRow label={t('add')} onClick={add} /> : null}
      <Switch
        label={t('authorMaySignEdit')}
        description={t('authorMaySignEditHint')}
        checked={authorMaySignEdit}
        onChange={(event) => setAuthorMaySignEdit(event.currentTarget.checked)}
      />
      <div className={bar.bar}>
        {refusal && !refusal.fields ? <RefusalNotice refusal={refusal} /> : null}
        <div className={bar.acts}>
          <Button onClick={save} loading={pending} disabled={!hydrated || !isChanged}>
            {t('save')}
          </Button>
          <span role="status" className={bar.state}>
            {isChanged ? keep('unsaved') : saved && t('saved', { number: saved })}
          </span>
        </div>
      </div>
    </section>
  )
}
