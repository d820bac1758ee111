'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Content } from '#lib/document/content.ts'
import { FieldGroup } from './field-group.tsx'
import type { FieldsProps } from './fields.ts'
import { FieldRemarks } from './remarks/field-remarks.tsx'

type Reprint = Extract<Content['source'], { kind: 'reprint' }>

const BLANK: Reprint = { kind: 'reprint', name: '', originalTitle: '', author: '', url: '' }

type Props = FieldsProps & {
  /** What the original title is and stays; null while it may be written. */
  originalTitle: string | null
}

/** Whether the article is the paper's own, and where it stood first if not. */
export function SourceFields({ content: { source }, readOnly, errorOf, change, originalTitle }: Props) {
  const t = useTranslations('editor')
  // Turning to 本报 and back loses nothing that was typed.
  const reprint = useRef(
    source.kind === 'reprint' ? source : { ...BLANK, originalTitle: originalTitle ?? '' },
  )
  function edit(part: Partial<Reprint>) {
    reprint.current = { ...reprint.current, ...part }
    change({ source: reprint.current })
  }
  const field = (name: 'name' | 'originalTitle' | 'author' | 'url') => ({
    value: source.kind === 'reprint' ? source[name] : '',
    readOnly,
    error: errorOf(`source.${name}`),
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => edit({ [name]: event.currentTarget.value }),
  })
  return (
    <FieldGroup title={t('groups.source')}>
      <NativeSelect
        label={t('fields.source')}
        value={source.kind}
        disabled={readOnly}
        error={errorOf('source')}
        onChange={(event) =>
          change({ source: event.currentTarget.value === 'reprint' ? reprint.current : { kind: 'own' } })
        }
        data={[
          { value: 'own', label: t('sources.own') },
          { value: 'reprint', label: t('sources.reprint') },
        ]}
      />
      <FieldRemarks field="source" />
      {source.kind === 'reprint' ? (
        <>
          <TextInput label={t('fields.sourceName')} {...field('name')} />
          <TextInput
            label={t('fields.originalTitle')}
            {...field('originalTitle')}
            {...(originalTitle === null ? {} : { readOnly: true, description: t('hints.originalTitle') })}
          />
          <TextInput label={t('fields.originalAuthor')} {...field('author')} />
          <TextInput
            label={t('fields.originalUrl')}
            description={t('hints.url')}
            inputMode="url"
            autoCapitalize="none"
            spellCheck={false}
            {...field('url')}
          />
        </>
      ) : null}
    </FieldGroup>
  )
}
