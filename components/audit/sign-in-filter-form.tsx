'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useGo } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import type { AuditPerson } from '#lib/audit/queries.ts'
import { addressOf, type SignInFilter, signInFilter } from '#lib/audit/schema.ts'
import { signInOutcomes } from '#lib/people/schema.ts'
import styles from './audit-filter-form.module.css'

type Props = { filter: SignInFilter; people: AuditPerson[] }

const ADDRESS = '/desk/audit/sign-ins'

/** Whose account, how it ended, from when to when. The answer is an address, to be kept or passed on. */
export function SignInFilterForm({ filter, people }: Props) {
  const t = useTranslations('signIns')
  const audit = useTranslations('audit')
  const goTo = useGo()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    goTo(`${ADDRESS}${addressOf(signInFilter.parse(Object.fromEntries(given)))}`)
  }
  return (
    <search aria-label={audit('filter.label')}>
      <form action={ADDRESS} onSubmit={ask} className={styles.filter}>
        <NativeSelect
          name="person"
          label={audit('filter.person')}
          defaultValue={filter.person ?? ''}
          data={[
            { value: '', label: audit('all') },
            { value: '0', label: t('nobody') },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <NativeSelect
          name="outcome"
          label={t('outcome')}
          defaultValue={filter.outcome ?? ''}
          data={[
            { value: '', label: audit('all') },
            ...signInOutcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) })),
          ]}
        />
        <TextInput type="date" name="from" label={audit('filter.from')} defaultValue={filter.from ?? ''} />
        <TextInput type="date" name="to" label={audit('filter.to')} defaultValue={filter.to ?? ''} />
        <div className={styles.acts}>
          <Button type="submit">{audit('filter.apply')}</Button>
          {addressOf(filter) ? (
            <Button component={Way} href={ADDRESS} variant="default">
              {audit('filter.clear')}
            </Button>
          ) : null}
        </div>
      </form>
    </search>
  )
}
