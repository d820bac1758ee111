'use client'

import { TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { MOST_LINKS, type PartnerLink } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { RowFrame } from './row-frame.tsx'
import { added, type InRow, inRows, swapped } from './row-order.ts'
import styles from './rows.module.css'
import { RowsForm } from './rows-form.tsx'
import { useKept } from './use-kept.ts'
import { useMoveWords } from './use-move-words.tsx'

type Edited = InRow<PartnerLink>

const close = (links: readonly Edited[]): PartnerLink[] => links.map(({ row: _, ...link }) => link)

/** The keeper's own, with the sites that others have added meanwhile. */
function merge(mine: readonly Edited[], theirs: readonly PartnerLink[]): Edited[] {
  const others = theirs.filter(({ url }) => !mine.some((each) => each.url.trim() === url))
  return others.reduce<Edited[]>((all, link) => added(all, link), [...mine])
}

/** The sites that the paper sends its readers to, in order. */
export function LinksForm({ now }: { now: Seen<PartnerLink[]> }) {
  const t = useTranslations('settings.links')
  const rows = useTranslations('settings.rows')
  const words = useRefusalWords()
  const { spoken, say } = useMoveWords()
  const { edited, edit, ...kept } = useKept<PartnerLink[], Edited[]>({
    ...{ now, part: 'links', open: inRows, close, merge },
  })
  return (
    <RowsForm
      title={t('title')}
      lead={t('lead')}
      empty={t('empty')}
      add={t('add')}
      onAdd={edited.length < MOST_LINKS ? () => edit(added(edited, { name: '', url: '' })) : null}
      spoken={spoken}
      kept={kept}
    >
      {edited.map((link, index) => {
        const name = link.name || rows('nameless', { number: index + 1 })
        const field = (key: keyof PartnerLink) => ({
          label: t(key),
          value: link[key],
          error: words.field(kept.refusal, `links.${index}.${key}`),
          onChange: (event: { currentTarget: { value: string } }) =>
            edit(
              edited.map((each) => (each === link ? { ...each, [key]: event.currentTarget.value } : each)),
            ),
        })
        return (
          <li key={link.row}>
            <RowFrame
              name={name}
              isFirst={index === 0}
              isLast={index === edited.length - 1}
              onMove={(by) => {
                edit(swapped(edited, index, by))
                say(name, index + by)
              }}
              onRemove={() => edit(edited.filter((each) => each !== link))}
            >
              <div className={styles.link}>
                <TextInput {...field('name')} />
                <TextInput type="url" inputMode="url" placeholder="https://" {...field('url')} />
              </div>
            </RowFrame>
          </li>
        )
      })}
    </RowsForm>
  )
}
