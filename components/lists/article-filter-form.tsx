'use client'

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useStageName } from '#components/desk/stage-name.ts'
import { useGo } from '#components/going/going.tsx'
import { MAX_SEARCH_LENGTH } from '#lib/document/search-length.ts'
import type { FilterChoices } from '#lib/lists/filter-choices.ts'
import { type ArticleFilter, addressOf, articleFilter, listSorts } from '#lib/lists/schema.ts'
import styles from './article-filter-form.module.css'

type Props = { filter: ArticleFilter; choices: FilterChoices }

/**
 * Words, and on a phone behind one press whose, where, when and in which order. The answer is an address, to be kept or
 * passed on; the form asks for it by itself where no script runs.
 */
export function ArticleFilterForm({ filter, choices: { stages, channels, people } }: Props) {
  const t = useTranslations('lists.filter')
  const stageName = useStageName()
  const goTo = useGo()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== '')
    goTo(addressOf(articleFilter.parse(Object.fromEntries(given))))
  }
  const any = { value: '', label: t('any') }
  return (
    <search aria-label={t('label')}>
      <form action="/desk/articles" onSubmit={ask} className={styles.filter}>
        {filter.state ? <input type="hidden" name="state" value={filter.state} /> : null}
        <div className={styles.search}>
          <TextInput
            type="search"
            name="q"
            aria-label={t('q')}
            placeholder={t('q')}
            defaultValue={filter.q ?? ''}
            maxLength={MAX_SEARCH_LENGTH}
            leftSection={<IconSearch size={16} stroke={1.7} aria-hidden />}
            className={styles.words}
          />
          <Button type="submit" variant="default">
            {t('apply')}
          </Button>
        </div>
        <details className={styles.more}>
          <summary className={styles.summary}>{t('more')}</summary>
          <div className={styles.fields}>
            <NativeSelect
              name="stage"
              label={t('stage')}
              defaultValue={filter.stage ?? ''}
              data={[any, ...stages.map((stage) => ({ value: stage.key, label: stageName(stage) }))]}
            />
            <NativeSelect
              name="channel"
              label={t('channel')}
              defaultValue={filter.channel ?? ''}
              data={[any, ...channels.map(({ slug, name }) => ({ value: slug, label: name }))]}
            />
            <NativeSelect
              name="person"
              label={t('person')}
              defaultValue={filter.person ?? ''}
              data={[any, ...people.map(({ id, name }) => ({ value: String(id), label: name }))]}
            />
            <TextInput type="date" name="from" label={t('from')} defaultValue={filter.from ?? ''} />
            <TextInput type="date" name="to" label={t('to')} defaultValue={filter.to ?? ''} />
            <NativeSelect
              name="sort"
              label={t('sort')}
              defaultValue={filter.sort ?? ''}
              data={[
                { value: '', label: t('sorts.newest') },
                ...listSorts.map((value) => ({ value, label: t(`sorts.${value}`) })),
              ]}
            />
            <Checkbox
              name="urgent"
              value="1"
              label={t('urgent')}
              defaultChecked={filter.urgent !== undefined}
              className={styles.urgent}
            />
          </div>
        </details>
      </form>
    </search>
  )
}
