'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Channel } from '#lib/articles/queries.ts'
import { FieldGroup } from './field-group.tsx'
import type { FieldsProps } from './fields.ts'
import { FieldRemarks } from './remarks/field-remarks.tsx'
import { FieldStyle } from './style/field-style.tsx'
import { TagsField } from './tags-field.tsx'

type Props = FieldsProps & {
  channels: Channel[]
}

/** Where the article goes, and by which words it is found. */
export function PlacingFields({ content, readOnly, errorOf, change, channels }: Props) {
  const t = useTranslations('editor')
  const nameOf = ({ name, parentName, retired }: Channel) => {
    const whole = parentName ? `${parentName} · ${name}` : name
    return retired ? t('retiredChannel', { name: whole }) : whole
  }
  return (
    <FieldGroup title={t('groups.placing')}>
      <NativeSelect
        label={t('fields.channel')}
        value={content.channel}
        disabled={readOnly}
        error={errorOf('channel')}
        onChange={(event) => change({ channel: event.currentTarget.value })}
        data={[
          { value: '', label: t('noChannel') },
          ...channels.map((channel) => ({ value: channel.slug, label: nameOf(channel) })),
        ]}
      />
      <FieldRemarks field="channel" />
      <TagsField
        tags={content.tags}
        readOnly={readOnly}
        error={errorOf('tags', 'anywhere')}
        onChange={(tags) => change({ tags })}
      />
      <FieldRemarks field="tags" />
      <TextInput
        label={t('fields.shortTitle')}
        description={t('hints.shortTitle')}
        value={content.shortTitle}
        readOnly={readOnly}
        error={errorOf('shortTitle')}
        data-title-field="shortTitle"
        onChange={(event) => change({ shortTitle: event.currentTarget.value })}
      />
      <FieldStyle field="shortTitle" />
    </FieldGroup>
  )
}
