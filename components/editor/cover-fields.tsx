'use client'

import { Input, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Cover } from '#lib/document/content.ts'
import styles from './cover-fields.module.css'
import { CoverPicture } from './cover-picture.tsx'
import { FieldGroup } from './field-group.tsx'
import { type FieldsProps, oneLine } from './fields.ts'
import { FieldRemarks } from './remarks/field-remarks.tsx'
import { FieldStyle } from './style/field-style.tsx'
import { useHandedFiles } from './use-handed-files.ts'
import { useUpload } from './use-upload.ts'

type Words = Pick<Cover, 'caption' | 'credit' | 'alt'>

function wordsOf(cover: Cover | null): Words {
  const { caption = '', credit = '', alt = '' } = cover ?? {}
  return { caption, credit, alt }
}

/** The picture over the article: chosen, dropped or pasted, and what readers are told of it. */
export function CoverFields({ content: { cover }, readOnly, errorOf, change }: FieldsProps) {
  const t = useTranslations('editor')
  const words = useRefusalWords()
  // Typed while the picture is on its way too; another picture, or none for a while, loses nothing of it.
  const [written, setWritten] = useState<Words>(() => wordsOf(cover))
  const latest = useRef(written)
  const { upload, refusal, start, cancel, retry } = useUpload((medium) =>
    change({ cover: { ...medium, ...latest.current } }),
  )
  const { isOver, block } = useHandedFiles(!readOnly, (file) => void start(file))
  function edit(part: Partial<Words>) {
    latest.current = { ...latest.current, ...part }
    setWritten(latest.current)
    if (cover) change({ cover: { ...cover, ...part } })
  }
  const field = (name: keyof Words, label: 'coverCaption' | 'coverCredit' | 'coverAlt') => ({
    label: t(`fields.${label}`),
    value: written[name],
    readOnly,
    error: errorOf(`cover.${name}`),
    'data-title-field': `cover.${name}`,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      edit({ [name]: oneLine(event.currentTarget.value) }),
  })
  return (
    <FieldGroup title={t('groups.cover')}>
      <div {...block} className={styles.block} data-filled={cover || upload ? true : undefined}>
        <CoverPicture
          {...{ cover, upload, readOnly, isOver }}
          onFile={(file) => void start(file)}
          onCancel={cancel}
          onRemove={() => change({ cover: null })}
        />
        {cover || upload ? (
          <div className={styles.words}>
            <Textarea {...field('caption', 'coverCaption')} autosize minRows={1} />
            <FieldStyle field="cover.caption" />
            <TextInput {...field('credit', 'coverCredit')} placeholder={t('hints.coverCredit')} />
            <FieldStyle field="cover.credit" />
            <Textarea {...field('alt', 'coverAlt')} description={t('hints.coverAlt')} autosize minRows={1} />
            <FieldStyle field="cover.alt" />
          </div>
        ) : null}
      </div>
      <FieldRemarks field="cover" />
      {refusal ? (
        <Input.Error role="alert" className={styles.error}>
          {words.whole(refusal)}{' '}
          {retry ? (
            <button type="button" className={styles.retry} onClick={retry}>
              {t('cover.retry')}
            </button>
          ) : null}
        </Input.Error>
      ) : null}
    </FieldGroup>
  )
}
