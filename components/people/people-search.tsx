'use client'

import { Button, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useGo } from '#components/going/going.tsx'
import { keyed } from '#components/keys/key-map.ts'
import styles from './people.module.css'

/** Finds people by name or address; the search stays in the page's address. */
export function PeopleSearch({ search }: { search: string }) {
  const t = useTranslations('people')
  const goTo = useGo()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    goTo(q === '' ? '/desk/people' : `/desk/people?${new URLSearchParams({ q })}`)
  }
  return (
    <search>
      <form action="/desk/people" onSubmit={ask} className={styles.search}>
        <TextInput
          key={search}
          type="search"
          {...keyed('search')}
          name="q"
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search}
          maxLength={100}
          leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
        />
        <Button type="submit" variant="default">
          {t('find')}
        </Button>
      </form>
    </search>
  )
}
