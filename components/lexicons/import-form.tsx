'use client'

import { Button, FileInput, Switch } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { sendFile } from '#components/desk/send-file.ts'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import type { ImportPreview } from '#lib/lexicons/queries.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import styles from './import-form.module.css'
import { ImportPlanned } from './import-planned.tsx'
import { RowProblems } from './row-problems.tsx'

const HOME = '/api/desk/settings/lexicons'

type Done = { added: number; changed: number; ended: number }

/** A lexicon's file: chosen, looked at, and only then taken in. */
export function ImportForm() {
  const t = useTranslations('lexicon.import')
  const hydrated = useHydrated()
  const { refresh } = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [whole, setWhole] = useState(false)
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [pending, setPending] = useState(false)
  const [done, setDone] = useState<Done | null>(null)

  async function post<Value>(address: string, body: File): Promise<Value | null> {
    setPending(true)
    // Read first: a file that was saved again since it was chosen cannot be sent, and should be what it is now.
    const bytes = await body.arrayBuffer().catch(() => null)
    const result = bytes && (await sendFile<Value>(address, new Blob([bytes]), () => {}).answer)
    setPending(false)
    setRefusal(bytes === null ? { code: 'not-a-csv' } : result && !result.ok ? result.refusal : null)
    return result?.ok ? result.value : null
  }
  async function look(chosen: File | null, isWhole: boolean) {
    setFile(chosen)
    setWhole(isWhole)
    setPreview(null)
    setRefusal(null)
    setDone(null)
    if (chosen) setPreview(await post<ImportPreview>(`${HOME}/preview?whole=${isWhole}`, chosen))
  }
  async function take() {
    if (!file || !preview) return
    const made = await post<Done>(`${HOME}/import?whole=${whole}&seen=${preview.version}`, file)
    if (!made) return
    setDone(made)
    setFile(null)
    setPreview(null)
    refresh()
  }
  const { plan, problems = [] } = preview ?? {}
  const changes = plan ? plan.added.length + plan.changed.length + plan.ended.length : 0
  return (
    <div className={styles.form}>
      <p className={styles.lead}>{t('lead')}</p>
      <FileInput
        label={t('file')}
        description={t('fileHint')}
        placeholder={t('choose')}
        accept=".csv,text/csv"
        value={file}
        disabled={!hydrated || pending}
        leftSection={<IconFileSpreadsheet size={16} stroke={1.7} aria-hidden />}
        onChange={(chosen) => void look(chosen, whole)}
        className={styles.file}
      />
      <Switch
        label={t('whole')}
        aria-label={t('whole')}
        description={t('wholeHint')}
        checked={whole}
        disabled={!hydrated || pending}
        onChange={(event) => void look(file, event.currentTarget.checked)}
      />
      <div role="status" className={styles.state}>
        {pending ? t('pending') : done ? t('done', done) : null}
      </div>
      <RefusalNotice refusal={refusal} />
      {problems.length > 0 ? <RowProblems problems={problems} /> : null}
      {plan ? <ImportPlanned plan={plan} /> : null}
      {file ? (
        <div className={styles.acts}>
          {plan && changes > 0 ? (
            <Button onClick={() => void take()} loading={pending}>
              {t('confirm', { count: changes })}
            </Button>
          ) : null}
          <Button variant="default" onClick={() => void look(file, whole)} disabled={pending}>
            {t('again')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
