'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useGo } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import type { AuditPerson } from '#lib/audit/queries.ts'
import { type AuditFilter, addressOf, auditFilter, eventNames } from '#lib/audit/schema.ts'
import styles from './audit-filter-form.module.css'

type Props = { filter: AuditFilter; people: AuditPerson[] }

/** Who, what, which article, from when to when. The answer is an address, to be kept or passed on. */
export function AuditFilterForm({ filter, people }: Props) {
  const t = useTranslations('audit')
  const goTo = useGo()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    goTo(`/desk/audit${addressOf(auditFilter.parse(Object.fromEntries(given)))}`)
  }
  return (
    <search aria-label={t('filter.label')}>
      <form action="/desk/audit" onSubmit={ask} className={styles.filter}>
        <NativeSelect
          name="person"
          label={t('filter.person')}
          defaultValue={filter.person ?? ''}
          data={[
            { value: '', label: t('all') },
            { value: '0', label: t('paper') },
            ...people.map(({ id, name }) => ({ value: String(id), label: name })),
          ]}
        />
        <NativeSelect
          name="event"
          label={t('filter.event')}
          defaultValue={filter.event ?? ''}
          data={[
            { value: '', label: t('all') },
            ...eventNames.map((name) => ({ value: name, label: t(`names.${name}`) })),
          ]}
        />
        <TextInput
          name="article"
          label={t('filter.article')}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={filter.article ?? ''}
          className={styles.number}
        />
        <TextInput type="date" name="from" label={t('filter.from')} defaultValue={filter.from ?? ''} />
        <TextInput type="date" name="to" label={t('filter.to')} defaultValue={filter.to ?? ''} />
        <div className={styles.acts}>
          <Button type="submit">{t('filter.apply')}</Button>
          {addressOf(filter) ? (
            <Button component={Way} href="/desk/audit" variant="default">
              {t('filter.clear')}
            </Button>
          ) : null}
        </div>
      </form>
    </search>
  )
}
