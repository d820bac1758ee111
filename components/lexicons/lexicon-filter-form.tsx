'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useGo } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import { addressOf, entryKinds, type LexiconFilter, lexiconFilter, severities } from '#lib/lexicons/schema.ts'
import styles from './lexicon-filter-form.module.css'

const HOME = '/desk/settings/lexicons'

/** Which entries: by words, kind, weight and day. The answer is an address, to be kept or passed on. */
export function LexiconFilterForm({ filter }: { filter: LexiconFilter }) {
  const t = useTranslations('lexicon')
  const goTo = useGo()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    goTo(`${HOME}${addressOf(lexiconFilter.parse(Object.fromEntries(given)))}`)
  }
  const every = { value: '', label: t('filter.all') }
  return (
    <search aria-label={t('filter.label')}>
      <form action={HOME} onSubmit={ask} className={styles.filter}>
        <TextInput
          name="q"
          type="search"
          label={t('filter.q')}
          autoComplete="off"
          defaultValue={filter.q ?? ''}
          className={styles.words}
        />
        <NativeSelect
          name="kind"
          label={t('fields.kind')}
          defaultValue={filter.kind ?? ''}
          data={[every, ...entryKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))]}
        />
        <NativeSelect
          name="severity"
          label={t('fields.severity')}
          defaultValue={filter.severity ?? ''}
          data={[every, ...severities.map((each) => ({ value: each, label: t(`severity.${each}`) }))]}
        />
        <NativeSelect
          name="days"
          label={t('filter.days')}
          defaultValue={filter.days ?? ''}
          data={[
            every,
            ...(['now', 'later', 'past'] as const).map((each) => ({
              value: each,
              label: t(`filter.when.${each}`),
            })),
          ]}
        />
        <div className={styles.acts}>
          <Button type="submit">{t('filter.apply')}</Button>
          {addressOf(filter) ? (
            <Button component={Way} href={HOME} variant="default">
              {t('filter.clear')}
            </Button>
          ) : null}
        </div>
      </form>
    </search>
  )
}
