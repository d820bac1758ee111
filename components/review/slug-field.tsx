'use client'

import { Button, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useDecision } from '#components/desk/use-decision.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import styles from './release-panel.module.css'

/** What a report's address says after its number, for who may release. */
export function SlugField({ articleId, slug }: { articleId: number; slug: string }) {
  const t = useTranslations('slug')
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const { pending, refusal, decide, forget } = useDecision()
  const [typed, setTyped] = useState(slug)
  const [saved, setSaved] = useState(false)
  async function save() {
    const done = await decide(`/api/desk/articles/${articleId}/slug`, { slug: typed })
    setSaved(done)
    if (done) refresh()
  }
  return (
    <form
      className={styles.schedule}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput
        label={t('label')}
        description={t('hint')}
        value={typed}
        maxLength={60}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setSaved(false)
          forget()
        }}
        error={words.field(refusal, 'slug')}
      />
      <Button type="submit" variant="default" loading={pending} disabled={typed.trim() === slug}>
        {t('save')}
      </Button>
      <RefusalNotice refusal={refusal} onReload={forget} />
      <p role="status" className={styles.by}>
        {saved ? t('saved') : ''}
      </p>
    </form>
  )
}
