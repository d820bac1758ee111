'use client'

import { NativeSelect, PasswordInput, Radio, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { RoleName } from '#lib/people/list-people.ts'
import { LOCALES } from '#lib/people/rules.ts'
import styles from './people.module.css'
import { RoleFields } from './role-fields.tsx'

type Props = {
  roles: RoleName[]
  /** An account was made, and this opens it. */
  onInvited(token: string): void
  /** An account was made that has its first password. */
  onMade(): void
  onClose(): void
}

type Made = { personId: number; token?: string }

/** Who is added, what they may do, and how they come in. */
export function NewPersonForm({ roles, onInvited, onMade, onClose }: Props) {
  const t = useTranslations()
  const words = useRefusalWords()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [given, setGiven] = useState({ name: '', email: '', locale: 'zh-CN', password: '' })
  const [chosen, setChosen] = useState(['reporter'])
  const [way, setWay] = useState('link')
  const field = (name: keyof typeof given) => ({
    value: given[name],
    error: words.field(refusal, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: event.currentTarget.value }),
  })
  async function submit(event: FormEvent) {
    event.preventDefault()
    const { password, ...person } = given
    const made =
      way === 'link'
        ? await request<Made>('/api/desk/people/invitations', { ...person, roles: chosen })
        : await request<Made>('/api/desk/people', { ...person, roles: chosen, password })
    if (!made) return
    refresh()
    if (made.token) onInvited(made.token)
    else onMade()
  }
  const taken = refusal?.code === 'email-taken' ? words.whole(refusal) : undefined
  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <TextInput label={t('people.name')} autoComplete="off" data-autofocus {...field('name')} />
      <TextInput
        type="email"
        label={t('signIn.email')}
        autoComplete="off"
        spellCheck={false}
        {...field('email')}
        error={taken ?? words.field(refusal, 'email')}
      />
      <RoleFields label={t('people.roles')} roles={roles} value={chosen} onChange={setChosen} />
      <NativeSelect
        label={t('common.language')}
        data={LOCALES.map((value) => ({ value, label: t(`common.languages.${value}`) }))}
        {...field('locale')}
      />
      <Radio.Group label={t('people.way')} value={way} onChange={setWay}>
        <div className={styles.ways}>
          <Radio value="link" label={t('people.ways.link')} />
          <Radio value="password" label={t('people.ways.password')} />
        </div>
      </Radio.Group>
      {way === 'password' ? (
        <PasswordInput
          label={t('people.password')}
          description={t('invitation.hint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
          {...field('password')}
        />
      ) : null}
      {refusal && !taken ? <RefusalNotice refusal={refusal} /> : null}
      <DialogActs
        label={t(way === 'link' ? 'people.invite' : 'people.create')}
        pending={pending}
        onClose={onClose}
      />
    </form>
  )
}
