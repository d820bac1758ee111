'use client'

import { Button, VisuallyHidden } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useHydrated } from '#components/desk/use-hydrated.ts'
import { useRequest } from '#components/desk/use-request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ListedPerson } from '#lib/people/list-people.ts'
import { InvitationLink } from './invitation-link.tsx'
import styles from './people.module.css'

type Props = { person: ListedPerson; isMe: boolean; onRoles(): void }

/** What the administrator may do about one person. */
export function PersonActs({ person, isMe, onRoles }: Props) {
  const t = useTranslations()
  const hydrated = useHydrated()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [token, setToken] = useState<string | null>(null)
  const address = `/api/desk/people/${person.id}`
  async function change(act: 'disable' | 'enable') {
    if (await request(`${address}/${act}`, {})) refresh()
  }
  async function invite() {
    const made = await request<{ token: string }>(`${address}/invitation`, {})
    if (!made) return
    setToken(made.token)
    refresh()
  }
  const button = (act: 'changeRoles' | 'newLink' | 'disable' | 'enable', onClick: () => void) => (
    <Button variant="subtle" size="compact-sm" disabled={!hydrated || pending} onClick={onClick}>
      {t(`people.acts.${act}`)}
      <VisuallyHidden> {person.name}</VisuallyHidden>
    </Button>
  )
  return (
    <div className={styles.acts}>
      {button('changeRoles', onRoles)}
      {person.isDisabled ? null : button('newLink', invite)}
      {isMe
        ? null
        : button(person.isDisabled ? 'enable' : 'disable', () =>
            change(person.isDisabled ? 'enable' : 'disable'),
          )}
      <RefusalNotice refusal={refusal} />
      {token ? (
        <Dialog title={t('people.linkTitle')} onClose={() => setToken(null)}>
          <InvitationLink token={token} onDone={() => setToken(null)} />
        </Dialog>
      ) : null}
    </div>
  )
}
