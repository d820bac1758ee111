'use client'

import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import styles from './sign-in-form.module.css'

/** What a failed attempt leaves in the form: the address as typed, and why not. */
export type SignInState = { email: string; refusal: Refusal } | null

type Props = {
  action: (state: SignInState, form: FormData) => Promise<SignInState>
  /** Where to go afterwards, carried through the form. */
  to: string
  /** Said before anything was tried, such as that the database is away. */
  refusal?: Refusal
}

/** E-mail address and password. The password is never given back; the address stays. */
export function SignInForm({ action, to, refusal }: Props) {
  const t = useTranslations('signIn')
  const words = useRefusalWords()
  const [state, submit, pending] = useActionState(action, refusal ? { email: '', refusal } : null)
  return (
    <form action={submit} className={styles.form}>
      <input type="hidden" name="to" value={to} />
      {state && (
        <Alert color="red" variant="light" role="alert" className={styles.refusal}>
          {words.whole(state.refusal)}
        </Alert>
      )}
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        defaultValue={state?.email}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        size="md"
        required
        withAsterisk={false}
      />
      <PasswordInput
        name="password"
        label={t('password')}
        autoComplete="current-password"
        maxLength={1000}
        size="md"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <Button type="submit" size="md" fullWidth loading={pending} className={styles.submit}>
        {t('submit')}
      </Button>
    </form>
  )
}
