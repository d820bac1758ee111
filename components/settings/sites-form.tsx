'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { RowFrame } from './row-frame.tsx'
import { added, type InRow, inRows, swapped } from './row-order.ts'
import styles from './rows.module.css'
import { RowsForm } from './rows-form.tsx'
import { useKept } from './use-kept.ts'
import { useMoveWords } from './use-move-words.tsx'

/** Somebody's name, and where they are to be found. */
export type Site<Place extends string> = { name: string } & Record<Place, string>

type Props<Place extends string> = {
  now: Seen<readonly Site<Place>[]>
  /** Which part of the settings: the end of the address, the input's own field, and the words. */
  part: 'links' | 'sources'
  /** The field that says where. */
  place: Place
  placeProps: Pick<ComponentProps<typeof TextInput>, 'type' | 'placeholder'>
  most: number
  /** Which two rows speak of the same site. */
  keyOf(site: Site<Place>): string
}

/** Names with addresses, in the paper's order. */
export function SitesForm<Place extends 'url' | 'site'>({
  now,
  part,
  place,
  placeProps,
  most,
  keyOf,
}: Props<Place>) {
  type Edited = InRow<Site<Place>>
  const t = useTranslations(`settings.${part}`)
  const rows = useTranslations('settings.rows')
  const words = useRefusalWords()
  const { spoken, say } = useMoveWords()
  const { edited, edit, ...kept } = useKept<readonly Site<Place>[], Edited[]>({
    now,
    part,
    open: inRows,
    close: (sites) => sites.map(({ row: _, ...site }) => site),
    // The keeper's own, with the sites that others have added meanwhile.
    merge: (mine, theirs) => {
      const known = new Set(mine.map((site) => keyOf(site).trim()))
      return theirs
        .filter((site) => !known.has(keyOf(site)))
        .reduce<Edited[]>((all, site) => added(all, site), [...mine])
    },
  })
  const empty = { name: '', [place]: '' } as Site<Place>
  return (
    <RowsForm
      title={t('title')}
      lead={t('lead')}
      empty={t('empty')}
      add={t('add')}
      onAdd={edited.length < most ? () => edit(added(edited, empty)) : null}
      spoken={spoken}
      kept={kept}
    >
      {edited.map((site, index) => {
        const name = site.name || rows('nameless', { number: index + 1 })
        const field = (key: 'name' | Place) => ({
          label: t(key as 'name'),
          value: site[key],
          error: words.field(kept.refusal, `${part}.${index}.${key}`),
          onChange: (event: { currentTarget: { value: string } }) =>
            edit(
              edited.map((each) => (each === site ? { ...each, [key]: event.currentTarget.value } : each)),
            ),
        })
        return (
          <li key={site.row}>
            <RowFrame
              name={name}
              isFirst={index === 0}
              isLast={index === edited.length - 1}
              onMove={(by) => {
                edit(swapped(edited, index, by))
                say(name, index + by)
              }}
              onRemove={() => edit(edited.filter((each) => each !== site))}
            >
              <div className={styles.link}>
                <TextInput {...field('name')} />
                <TextInput inputMode="url" {...placeProps} {...field(place)} />
              </div>
            </RowFrame>
          </li>
        )
      })}
    </RowsForm>
  )
}
