'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useReasonWords } from '#components/desk/reason-words.ts'
import { returnReasons } from '#lib/review/schema.ts'

type Props = { value: string; onChange(reason: string): void; error?: string }

/** Why a text goes back or is rejected, from the paper's list. */
export function ReasonSelect({ value, onChange, error }: Props) {
  const t = useTranslations('review')
  const reasonWords = useReasonWords()
  return (
    <NativeSelect
      label={t('reason')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      data={[
        { value: '', label: t('choose') },
        ...returnReasons.map((reason) => ({ value: reason, label: reasonWords(reason) })),
      ]}
    />
  )
}
