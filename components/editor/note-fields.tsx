'use client'

import { Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { FieldGroup } from './field-group.tsx'
import type { FieldsProps } from './fields.ts'
import { FieldStyle } from './style/field-style.tsx'

type Props = FieldsProps & {
  /** Readers have or had this article, so that they are told what is corrected. */
  isCorrection: boolean
}

/** What the paper declares about the article: the use of artificial intelligence, and what a correction corrects. */
export function NoteFields({ content, readOnly, errorOf, change, isCorrection }: Props) {
  const t = useTranslations('editor')
  return (
    <FieldGroup title={t('groups.notes')}>
      <TextInput
        label={t('fields.ai')}
        description={t('hints.ai')}
        value={content.ai}
        readOnly={readOnly}
        error={errorOf('ai')}
        data-title-field="ai"
        onChange={(event) => change({ ai: event.currentTarget.value })}
      />
      <FieldStyle field="ai" />
      {isCorrection || content.correction ? (
        <Textarea
          label={t('fields.correction')}
          description={t('hints.correction')}
          value={content.correction}
          readOnly={readOnly}
          error={errorOf('correction')}
          data-title-field="correction"
          onChange={(event) => change({ correction: event.currentTarget.value })}
          autosize
          minRows={2}
        />
      ) : null}
      <FieldStyle field="correction" />
    </FieldGroup>
  )
}
