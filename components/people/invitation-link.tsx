'use client'

import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { INVITATION_DAYS } from '#lib/people/rules.ts'
import styles from './people.module.css'

/** The link of an invitation, the one time that it can be seen. */
export function InvitationLink({ token, onDone }: { token: string; onDone(): void }) {
  const t = useTranslations('people')
  const link = `${window.location.origin}/sign-in/invitation/${token}`
  return (
    <div className={styles.form}>
      <TextInput
        label={t('link')}
        description={t('linkHint', { days: INVITATION_DAYS })}
        value={link}
        readOnly
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end">
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t('done')}</Button>
      </Group>
    </div>
  )
}
