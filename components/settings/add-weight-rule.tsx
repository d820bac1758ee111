'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRequest } from '#components/desk/use-request.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { WeightKind } from '#lib/workflow/schema.ts'
import styles from './weight-rules.module.css'

type Props = {
  workflowId: number
  channels: readonly { slug: string; name: string }[]
  kinds: readonly WeightKind[]
}

/** One line that adds a rule of weight: by what, and by which. */
export function AddWeightRule({ workflowId, channels, kinds }: Props) {
  const t = useTranslations('weight.settings')
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const hydrated = useHydrated()
  const { pending, refusal, request } = useRequest()
  const [chosen, setKind] = useState<WeightKind>('tag')
  const kind = kinds.includes(chosen) ? chosen : 'tag'
  const [tag, setTag] = useState('')
  const [slug, setSlug] = useState('')
  const channel = channels.some((each) => each.slug === slug) ? slug : (channels[0]?.slug ?? '')
  const what = { tag, channel, lexicon: '' }[kind]
  async function add(event: FormEvent) {
    event.preventDefault()
    if (!(await request('/api/desk/settings/workflow/rules', { workflowId, kind, what }))) return
    setTag('')
    refresh()
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <NativeSelect
        label={t('kind')}
        value={kind}
        data={kinds.map((each) => ({ value: each, label: t(`kinds.${each}`) }))}
        onChange={(event) => setKind(event.currentTarget.value as WeightKind)}
      />
      {kind === 'tag' ? (
        <TextInput
          label={t('what.tag')}
          value={tag}
          error={words.field(refusal, 'what')}
          onChange={(event) => setTag(event.currentTarget.value)}
        />
      ) : null}
      {kind === 'channel' ? (
        <NativeSelect
          label={t('what.channel')}
          value={channel}
          data={channels.map((each) => ({ value: each.slug, label: each.name }))}
          error={words.field(refusal, 'what')}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
      ) : null}
      <Button type="submit" variant="default" loading={pending} disabled={!hydrated}>
        {t('add')}
      </Button>
      {refusal && !refusal.fields ? <RefusalNotice refusal={refusal} /> : null}
    </form>
  )
}
