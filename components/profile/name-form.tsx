'use client'

import { Button, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRequest } from '#components/desk/use-request.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import styles from './profile.module.css'

/** One's own name, as the next signature prints it. */
export function NameForm({ name }: { name: string }) {
  const t = useTranslations('profile')
  const words = useRefusalWords()
  const router = useRouter()
  const hydrated = useHydrated()
  const { pending, refusal, request, forget } = useRequest()
  const [typed, setTyped] = useState(name)
  const [saved, setSaved] = useState(false)
  async function save(event: FormEvent) {
    event.preventDefault()
    const value = await request<{ name: string }>('/api/desk/profile', { name: typed }, 'PUT')
    if (!value) return
    setTyped(value.name)
    setSaved(true)
    router.refresh()
  }
  return (
    <form onSubmit={save} className={styles.name}>
      <TextInput
        classNames={{ wrapper: styles.field }}
        label={t('name')}
        description={t('nameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="name"
        maxLength={60}
        disabled={!hydrated}
        value={typed}
        error={refusal && (words.field(refusal, 'name') ?? words.whole(refusal))}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setSaved(false)
          forget()
        }}
      />
      <div className={styles.acts}>
        <Button
          type="submit"
          variant="default"
          loading={pending}
          disabled={!hydrated || typed.trim() === name}
        >
          {t('saveName')}
        </Button>
        <span role="status" className={styles.saved}>
          {saved ? t('saved') : null}
        </span>
      </div>
    </form>
  )
}
