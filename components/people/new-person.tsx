'use client'

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { RoleName } from '#lib/people/list-people.ts'
import { InvitationLink } from './invitation-link.tsx'
import { NewPersonForm } from './new-person-form.tsx'

/** Makes an account: with an invitation link, or with a first password. */
export function NewPerson({ roles }: { roles: RoleName[] }) {
  const t = useTranslations()
  const [opened, setOpened] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  const close = () => {
    setOpened(false)
    setToken(null)
  }
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={() => setOpened(true)}>
        {t('people.add')}
      </Button>
      {opened ? (
        <Dialog title={token ? t('people.linkTitle') : t('people.add')} onClose={close}>
          {token ? (
            <InvitationLink token={token} onDone={close} />
          ) : (
            <NewPersonForm roles={roles} onInvited={setToken} onMade={close} onClose={close} />
          )}
        </Dialog>
      ) : null}
    </>
  )
}
