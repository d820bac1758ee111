'use client'

import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import {
  ENTRY_LIMITS,
  type Entry,
  type EntryInput,
  type EntryKind,
  entryKinds,
  type Severity,
  severities,
} from '#lib/lexicons/schema.ts'
import styles from './entry-dialog.module.css'

const empty: EntryInput = {
  kind: 'wrong',
  forms: [],
  replacement: '',
  exceptions: [],
  office: '',
  rank: null,
  severity: 'reason',
  source: '',
  from: '',
  to: '',
  note: '',
}

const HOME = '/api/desk/settings/lexicons'

/** One entry to write: a new one, or one that stands. */
export function EntryDialog({ entry, onClose }: { entry: Entry | null; onClose(): void }) {
  const t = useTranslations('lexicon')
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [edited, setEdited] = useState<EntryInput>(() => opened(entry))
  const edit = (part: Partial<EntryInput>) => setEdited({ ...edited, ...part })
  const errorOf = (name: keyof EntryInput) => {
    const path = Object.keys(refusal?.fields ?? {}).find(
      (key) => key === `entry.${name}` || key.startsWith(`entry.${name}.`),
    )
    return path ? words.field(refusal, path) : undefined
  }
  const isOffice = edited.kind === 'office'
  const text = (name: 'replacement' | 'office' | 'source' | 'from' | 'to') => ({
    label: t(`fields.${name}`),
    value: edited[name],
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) => edit({ [name]: event.currentTarget.value }),
  })
  // One a line: what separates words by itself could be part of one.
  const several = (name: 'forms' | 'exceptions') => ({
    defaultValue: edited[name].join('\n'),
    error: errorOf(name),
    autosize: true,
    minRows: 1,
    onChange: (event: { currentTarget: { value: string } }) =>
      edit({ [name]: linesOf(event.currentTarget.value) }),
  })
  async function save(event: FormEvent) {
    event.preventDefault()
    const made = entry
      ? await request(`${HOME}/${entry.id}`, { entry: edited }, 'PUT')
      : await request(HOME, { entry: edited })
    if (!made) return
    refresh()
    onClose()
  }
  return (
    <Dialog title={t(entry ? 'changeTitle' : 'add')} size="lg" onClose={onClose}>
      <form onSubmit={save} className={styles.form}>
        <NativeSelect
          label={t('fields.kind')}
          description={t(`hints.${edited.kind}`)}
          className={styles.wide}
          value={edited.kind}
          data={entryKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(event) => setEdited(ofKind(edited, event.currentTarget.value as EntryKind))}
        />
        <Textarea
          {...several('forms')}
          label={t(isOffice ? 'fields.names' : 'fields.forms')}
          description={t('hints.several')}
          className={styles.wide}
          data-autofocus
        />
        {isOffice ? (
          <>
            <TextInput {...text('office')} />
            <NumberInput
              label={t('fields.rank')}
              value={edited.rank ?? ''}
              error={errorOf('rank')}
              min={1}
              max={ENTRY_LIMITS.rank}
              allowDecimal={false}
              allowNegative={false}
              onChange={(rank) => edit({ rank: rank === '' ? null : Number(rank) })}
            />
          </>
        ) : (
          <TextInput {...text('replacement')} className={styles.wide} />
        )}
        <Textarea
          {...several('exceptions')}
          label={t('fields.exceptions')}
          description={t('hints.exceptions')}
          className={styles.wide}
        />
        <NativeSelect
          label={t('fields.severity')}
          description={t(`severityHints.${edited.severity}`)}
          className={styles.wide}
          value={edited.severity}
          data={severities.map((severity) => ({ value: severity, label: t(`severity.${severity}`) }))}
          onChange={(event) => edit({ severity: event.currentTarget.value as Severity })}
        />
        <TextInput {...text('from')} type="date" />
        <TextInput {...text('to')} type="date" />
        <TextInput {...text('source')} className={styles.wide} />
        <Textarea
          label={t('fields.note')}
          value={edited.note}
          error={errorOf('note')}
          onChange={(event) => edit({ note: event.currentTarget.value })}
          className={styles.wide}
          autosize
          minRows={2}
        />
        <div className={styles.wide}>
          <RefusalNotice refusal={refusal} />
        </div>
        <div className={styles.wide}>
          <DialogActs label={t('save')} pending={pending} onClose={onClose} />
        </div>
      </form>
    </Dialog>
  )
}

function opened(entry: Entry | null): EntryInput {
  if (!entry) return empty
  const { id: _, ...rest } = entry
  return rest
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split(/[\n|｜]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** What the other kind has no field for goes. */
function ofKind(entry: EntryInput, kind: EntryKind): EntryInput {
  return kind === 'office' ? { ...entry, kind, replacement: '' } : { ...entry, kind, office: '', rank: null }
}
