'use client'

import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { type KeptChannel, MOST_CHANNELS } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { ChannelFields } from './channel-fields.tsx'
import { changed, type EditedChannel, inTree, moved, siblingsOf } from './channel-order.ts'
import { RowsForm } from './rows-form.tsx'
import { useKept } from './use-kept.ts'
import { useMoveWords } from './use-move-words.tsx'

const open = (channels: readonly KeptChannel[]): EditedChannel[] =>
  inTree(channels.map((channel, row) => ({ ...channel, row, isNew: false })))

const close = (channels: readonly EditedChannel[]): KeptChannel[] =>
  channels.map(({ row: _, isNew: __, ...channel }) => channel)

/** The keeper's own, with the channels that others have made meanwhile. */
function merge(mine: readonly EditedChannel[], theirs: readonly KeptChannel[]): EditedChannel[] {
  const known = theirs.map(({ slug }) => slug)
  const others = theirs.filter(({ slug }) => !mine.some((each) => each.slug === slug))
  const row = nextRow(mine)
  return inTree([
    ...mine.map((each) => ({ ...each, isNew: !known.includes(each.slug) })),
    ...others.map((channel, index) => ({ ...channel, row: row + index, isNew: false })),
  ])
}

const nextRow = (channels: readonly EditedChannel[]) => Math.max(-1, ...channels.map(({ row }) => row)) + 1

/** The paper's channels: their names, their order in two levels, and which of them are in use. */
export function ChannelsForm({ now }: { now: Seen<KeptChannel[]> }) {
  const t = useTranslations('settings.channels')
  const words = useRefusalWords()
  const { edited: channels, edit, ...kept } = useKept({ now, part: 'channels', open, close, merge })
  const { spoken, say } = useMoveWords()
  const add = () =>
    edit([
      ...channels,
      { row: nextRow(channels), isNew: true, slug: '', name: '', parentSlug: null, retired: false },
    ])
  return (
    <RowsForm
      title={t('title')}
      lead={t('lead')}
      error={words.field(kept.refusal, 'channels')}
      add={t('add')}
      onAdd={channels.length < MOST_CHANNELS ? add : null}
      spoken={spoken}
      kept={kept}
    >
      {channels.map((channel, index) => {
        const siblings = siblingsOf(channels, channel)
        return (
          <li key={channel.row} data-under={channel.parentSlug !== null || undefined}>
            <ChannelFields
              channel={channel}
              number={index + 1}
              parents={channels.filter(
                ({ slug, parentSlug, row }) => slug !== '' && parentSlug === null && row !== channel.row,
              )}
              hasChildren={channels.some(
                ({ parentSlug }) => parentSlug !== null && parentSlug === channel.slug,
              )}
              isFirst={siblings[0] === channel}
              isLast={siblings.at(-1) === channel}
              errorOf={(name) => words.field(kept.refusal, `channels.${index}.${name}`)}
              onChange={(part) => edit(changed(channels, channel, part))}
              onMove={(by) => {
                edit(moved(channels, channel, by))
                say(channel.name, siblings.indexOf(channel) + by)
              }}
              onRemove={() => edit(channels.filter((each) => each !== channel))}
            />
          </li>
        )
      })}
    </RowsForm>
  )
}
