'use client'

import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import styles from './sign-in-form.module.css'

/** Why the last attempt was refused. */
export type InvitationState = { refusal: Refusal } | null

type Props = {
  action: (state: InvitationState, form: FormData) => Promise<InvitationState>
  token: string
  /** Whose account it is, for their eyes and their password manager. */
  email: string
}

/** A person's first password, from the link that they were sent. */
export function InvitationForm({ action, token, email }: Props) {
  const t = useTranslations()
  const words = useRefusalWords()
  const [state, submit, pending] = useActionState(action, null)
  const refusal = state?.refusal
  return (
    <form action={submit} className={styles.form}>
      <input type="hidden" name="token" value={token} />
      {refusal && !refusal.fields ? (
        <Alert color="red" variant="light" role="alert" className={styles.refusal}>
          {words.whole(refusal)}
        </Alert>
      ) : null}
      <TextInput
        type="email"
        label={t('signIn.email')}
        value={email}
        autoComplete="username"
        size="md"
        readOnly
      />
      <PasswordInput
        name="password"
        label={t('desk.password.next')}
        description={t('invitation.hint')}
        error={words.field(refusal, 'password')}
        autoComplete="new-password"
        maxLength={200}
        size="md"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
      />
      <Button type="submit" size="md" fullWidth loading={pending} className={styles.submit}>
        {t('invitation.submit')}
      </Button>
    </form>
  )
}
