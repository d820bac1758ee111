'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useCallback, useRef, useState } from 'react'
import { PasswordDialog, type PasswordState } from '#components/desk/password-dialog.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'

type Props = {
  /** Whose password, for password managers. */
  email: string
  action: (state: PasswordState, form: FormData) => Promise<PasswordState>
}

/** The way to one's own new password. */
export function PasswordChange({ email, action }: Props) {
  const t = useTranslations('desk.password')
  const hydrated = useHydrated()
  const [changing, setChanging] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = useCallback(() => setChanging(false), [])
  return (
    <>
      <Button ref={button} variant="default" disabled={!hydrated} onClick={() => setChanging(true)}>
        {t('title')}
      </Button>
      {changing ? <PasswordDialog email={email} action={action} onClose={close} returnTo={button} /> : null}
    </>
  )
}
