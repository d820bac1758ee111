'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useMoment } from '#components/desk/moment.tsx'
import { useStageName } from '#components/desk/stage-name.ts'
import type { ListedPerson, RoleName } from '#lib/people/list-people.ts'
import styles from './people.module.css'
import { PersonActs } from './person-acts.tsx'
import { RolesDialog } from './roles-dialog.tsx'

type Props = { people: ListedPerson[]; roles: RoleName[]; me: number }

/** Everybody who has an account: who they are, what they may do, whether they may come in. */
export function PeopleList({ people, roles, me }: Props) {
  const t = useTranslations('people')
  const nameOf = useStageName()
  const moment = useMoment()
  const [changing, setChanging] = useState<ListedPerson | null>(null)
  const named = (key: string) => {
    const role = roles.find((each) => each.key === key)
    return role ? nameOf(role) : key
  }
  return (
    <>
      <ul className={styles.list} aria-label={t('title')}>
        {people.map((person) => (
          <li key={person.id} className={styles.row} data-disabled={person.isDisabled || undefined}>
            <div className={styles.who}>
              <p className={styles.name}>
                {person.name}
                {person.id === me ? <span className={styles.me}>{t('you')}</span> : null}
              </p>
              <p className={styles.facts}>{person.email}</p>
            </div>
            <p className={styles.facts}>{person.roles.map(named).join(' · ') || t('noRole')}</p>
            <p className={styles.state}>
              {person.isDisabled ? t('disabled') : null}
              {person.invitedUntil ? t('invitedUntil', { time: moment(person.invitedUntil) }) : null}
            </p>
            <PersonActs person={person} isMe={person.id === me} onRoles={() => setChanging(person)} />
          </li>
        ))}
      </ul>
      {changing ? <RolesDialog person={changing} roles={roles} onClose={() => setChanging(null)} /> : null}
    </>
  )
}
