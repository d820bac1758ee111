'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { type AcceptedSource, MOST_SOURCES } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { RowFrame } from './row-frame.tsx'
import { added, type InRow, inRows, swapped } from './row-order.ts'
import styles from './rows.module.css'
import { RowsForm } from './rows-form.tsx'
import { useKept } from './use-kept.ts'
import { useMoveWords } from './use-move-words.tsx'

type Edited = InRow<AcceptedSource>

const close = (sources: readonly Edited[]): AcceptedSource[] => sources.map(({ row: _, ...source }) => source)

/** The keeper's own, with the sources that others have added meanwhile. */
function merge(mine: readonly Edited[], theirs: readonly AcceptedSource[]): Edited[] {
  const others = theirs.filter(({ name }) => !mine.some((each) => each.name.trim() === name))
  return others.reduce<Edited[]>((all, source) => added(all, source), [...mine])
}

/** Whose reports the paper reprints. While the list is empty, nobody is asked. */
export function SourcesForm({ now }: { now: Seen<readonly AcceptedSource[]> }) {
  const t = useTranslations('settings.sources')
  const rows = useTranslations('settings.rows')
  const words = useRefusalWords()
  const { spoken, say } = useMoveWords()
  const { edited, edit, ...kept } = useKept<readonly AcceptedSource[], Edited[]>({
    ...{ now, part: 'sources', open: inRows, close, merge },
  })
  return (
    <RowsForm
      title={t('title')}
      lead={t('lead')}
      empty={t('empty')}
      add={t('add')}
      onAdd={edited.length < MOST_SOURCES ? () => edit(added(edited, { name: '', site: '' })) : null}
      spoken={spoken}
      kept={kept}
    >
      {edited.map((source, index) => {
        const name = source.name || rows('nameless', { number: index + 1 })
        const field = (key: keyof AcceptedSource) => ({
          label: t(key),
          value: source[key],
          error: words.field(kept.refusal, `sources.${index}.${key}`),
          onChange: (event: { currentTarget: { value: string } }) =>
            edit(
              edited.map((each) => (each === source ? { ...each, [key]: event.currentTarget.value } : each)),
            ),
        })
        return (
          <li key={source.row}>
            <RowFrame
              name={name}
              isFirst={index === 0}
              isLast={index === edited.length - 1}
              onMove={(by) => {
                edit(swapped(edited, index, by))
                say(name, index + by)
              }}
              onRemove={() => edit(edited.filter((each) => each !== source))}
            >
              <div className={styles.link}>
                <TextInput {...field('name')} />
                <TextInput inputMode="url" placeholder="example.com" {...field('site')} />
              </div>
            </RowFrame>
          </li>
        )
      })}
    </RowsForm>
  )
}
