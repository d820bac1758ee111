import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useStageName } from '#components/desk/stage-name.ts'
import { Way } from '#components/going/way.tsx'
import type { FilterChoices } from '#lib/lists/filter-choices.ts'
import { type ArticleFilter, addressOf } from '#lib/lists/schema.ts'
import styles from './filter-chips.module.css'

type Props = {
  filter: ArticleFilter
  choices: FilterChoices
  /** What can be done with this filter. */
  children?: ReactNode
}

/** What the list is filtered by, each part with the way to drop it. */
export function FilterChips({ filter, choices: { stages, channels, people }, children }: Props) {
  const t = useTranslations('lists.filter')
  const stageName = useStageName()
  const stage = stages.find(({ key }) => key === filter.stage)
  const parts = {
    q: filter.q && t('chips.q', { q: filter.q }),
    stage: filter.stage && t('chips.stage', { stage: stage ? stageName(stage) : filter.stage }),
    channel: filter.channel && (channels.find(({ slug }) => slug === filter.channel)?.name ?? filter.channel),
    person: filter.person && (people.find(({ id }) => id === filter.person)?.name ?? String(filter.person)),
    from: filter.from && t('chips.from', { day: filter.from }),
    to: filter.to && t('chips.to', { day: filter.to }),
    urgent: filter.urgent && t('urgent'),
    sort: filter.sort && t(`sorts.${filter.sort}`),
  }
  const said = Object.entries(parts).filter(([, words]) => words)
  if (said.length === 0 && !filter.state) return null
  return (
    <div className={styles.line}>
      {said.length > 0 ? (
        <ul aria-label={t('chips.label')} className={styles.chips}>
          {said.map(([name, words]) => (
            <li key={name} className={styles.chip}>
              <span className={styles.words}>{words}</span>
              <Way
                href={addressOf({ ...filter, [name]: undefined })}
                prefetch={false}
                scroll={false}
                aria-label={t('chips.drop', { words: words ?? '' })}
                className={styles.drop}
              >
                <IconX size={14} stroke={1.8} aria-hidden />
              </Way>
            </li>
          ))}
        </ul>
      ) : null}
      <Way href="/desk/articles" prefetch={false} className={styles.clear}>
        {t('clear')}
      </Way>
      {children}
    </div>
  )
}
