'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type FieldsProps, oneLine } from './fields.ts'
import { FieldRemarks } from './remarks/field-remarks.tsx'
import { FieldStyle } from './style/field-style.tsx'
import styles from './title-fields.module.css'

/** The parts of the title, the summary and the dateline, in the order in which they are read. */
export function TitleFields({ content, readOnly, errorOf, change }: FieldsProps) {
  const t = useTranslations('editor')
  const line = (name: 'kicker' | 'subtitle' | 'dateline') => ({
    label: t(`fields.${name}`),
    value: content[name],
    readOnly,
    error: errorOf(name),
    'data-title-field': name,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => change({ [name]: event.currentTarget.value }),
  })
  return (
    <div className={styles.fields}>
      <TextInput {...line('kicker')} />
      <FieldStyle field="kicker" />
      <Textarea
        label={t('fields.title')}
        value={content.title}
        readOnly={readOnly}
        error={errorOf('title')}
        data-title-field="title"
        onChange={(event) => change({ title: oneLine(event.currentTarget.value) })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
        autosize
        minRows={1}
        classNames={{ input: styles.title }}
      />
      <FieldStyle field="title" />
      <TextInput {...line('subtitle')} />
      <FieldStyle field="subtitle" />
      <Textarea
        label={t('fields.summary')}
        value={content.summary}
        readOnly={readOnly}
        error={errorOf('summary')}
        data-title-field="summary"
        onChange={(event) => change({ summary: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <FieldStyle field="summary" />
      <TextInput {...line('dateline')} placeholder={t('hints.dateline')} />
      <FieldRemarks field="dateline" />
    </div>
  )
}
