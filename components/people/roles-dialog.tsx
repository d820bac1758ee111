'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DialogActs } from '#components/desk/dialog-acts.tsx'
import { RefusalNotice } from '#components/desk/refusal-notice.tsx'
import { useRequest } from '#components/desk/use-request.ts'
import { Dialog } from '#components/ui/dialog.tsx'
import type { ListedPerson, RoleName } from '#lib/people/list-people.ts'
import styles from './people.module.css'
import { RoleFields } from './role-fields.tsx'

type Props = { person: ListedPerson; roles: RoleName[]; onClose(): void }

/** Gives a person exactly the ticked roles. */
export function RolesDialog({ person, roles, onClose }: Props) {
  const t = useTranslations()
  const { refresh } = useRouter()
  const { pending, refusal, request } = useRequest()
  const [chosen, setChosen] = useState(person.roles)
  async function save() {
    if (!(await request(`/api/desk/people/${person.id}/roles`, { roles: chosen }, 'PUT'))) return
    refresh()
    onClose()
  }
  return (
    <Dialog title={t('people.rolesOf', { name: person.name })} onClose={onClose}>
      <div className={styles.form}>
        <RoleFields label={t('people.roles')} roles={roles} value={chosen} onChange={setChosen} />
        <p className={styles.facts}>{t('people.rolesHint')}</p>
        <RefusalNotice refusal={refusal} />
        <DialogActs label={t('people.saveRoles')} pending={pending} onClose={onClose} onConfirm={save} />
      </div>
    </Dialog>
  )
}
