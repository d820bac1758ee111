'use client'

import { Alert, PasswordInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type RefObject, useActionState, useEffect } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import { DialogActs } from './dialog-acts.tsx'
import styles from './password-dialog.module.css'

/** What the last attempt came to: changed, or why not. */
export type PasswordState = { ok: true } | { ok: false; refusal: Refusal } | null

type Props = {
  /** Whose password, for password managers. */
  email: string
  action: (state: PasswordState, form: FormData) => Promise<PasswordState>
  onClose: () => void
  /** Where the focus goes afterwards. */
  returnTo?: RefObject<HTMLElement | null>
}

/** Changes one's own password; the other browsers of this person are signed out by it. */
export function PasswordDialog({ onClose, returnTo, ...rest }: Props) {
  const t = useTranslations('desk.password')
  return (
    <Dialog title={t('title')} onClose={onClose} returnTo={returnTo}>
      <PasswordForm onClose={onClose} {...rest} />
    </Dialog>
  )
}

function PasswordForm({ email, action, onClose }: Omit<Props, 'returnTo'>) {
  const t = useTranslations()
  const words = useRefusalWords()
  const [state, submit, pending] = useActionState(action, null)
  const refusal = state && !state.ok ? state.refusal : null
  useEffect(() => {
    if (state?.ok) onClose()
  }, [state, onClose])
  const toggle = { visibilityToggleButtonProps: { 'aria-label': t('signIn.showPassword') } }
  const wrong = refusal?.code === 'password-wrong' ? words.whole(refusal) : undefined
  return (
    <form action={submit} className={styles.form}>
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {refusal && !wrong && !refusal.fields && (
        <Alert color="red" variant="light" role="alert">
          {words.whole(refusal)}
        </Alert>
      )}
      <PasswordInput
        name="current"
        label={t('desk.password.current')}
        autoComplete="current-password"
        error={wrong ?? words.field(refusal, 'current')}
        maxLength={1000}
        required
        withAsterisk={false}
        {...toggle}
      />
      <PasswordInput
        name="password"
        label={t('desk.password.next')}
        description={t('desk.password.hint')}
        autoComplete="new-password"
        error={words.field(refusal, 'password')}
        maxLength={200}
        required
        withAsterisk={false}
        {...toggle}
      />
      <DialogActs label={t('desk.password.submit')} pending={pending} onClose={onClose} />
    </form>
  )
}
