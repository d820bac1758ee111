import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { EditedChannel } from './channel-order.ts'
import { RowFrame } from './row-frame.tsx'
import styles from './rows.module.css'

type Props = {
  channel: EditedChannel
  number: number
  /** Those at the top that it may lie under. */
  parents: EditedChannel[]
  hasChildren: boolean
  isFirst: boolean
  isLast: boolean
  errorOf(name: string): string | undefined
  onChange(part: Partial<EditedChannel>): void
  onMove(by: 1 | -1): void
  onRemove(): void
}

/** One channel. Its slug is typed once, for a new one; afterwards it only says what the address is. */
export function ChannelFields(props: Props) {
  const { channel, number, parents, hasChildren, isFirst, isLast, errorOf, onChange, onMove, onRemove } =
    props
  const t = useTranslations('settings.channels')
  const rows = useTranslations('settings.rows')
  const name = channel.name || rows('nameless', { number })
  return (
    <RowFrame
      name={name}
      retired={channel.retired}
      onRetire={(retired) => onChange({ retired })}
      isFirst={isFirst}
      isLast={isLast}
      onMove={onMove}
      onRemove={channel.isNew ? onRemove : undefined}
    >
      <div className={styles.channel}>
        <TextInput
          label={t('name')}
          value={channel.name}
          error={errorOf('name')}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('slug')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={channel.isNew ? t('slugHint') : undefined}
          value={channel.slug}
          readOnly={!channel.isNew}
          variant={channel.isNew ? 'default' : 'unstyled'}
          autoCapitalize="off"
          spellCheck={false}
          error={errorOf('slug')}
          onChange={(event) => onChange({ slug: event.currentTarget.value.trim().toLowerCase() })}
        />
        <NativeSelect
          label={t('parent')}
          value={channel.parentSlug ?? ''}
          disabled={hasChildren}
          error={errorOf('parentSlug')}
          onChange={(event) => onChange({ parentSlug: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('top') },
            ...parents.map((parent) => ({ value: parent.slug, label: parent.name || parent.slug })),
          ]}
        />
      </div>
    </RowFrame>
  )
}
