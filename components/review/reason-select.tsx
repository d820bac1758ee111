'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useOfferedReasons } from '#components/desk/offered-reasons.tsx'
import { useReasonWords } from '#components/desk/reason-words.ts'

type Props = {
  value: string
  onChange(reason: string): void
  error?: string
  /** The focus of its dialog begins here. */
  autoFocus?: boolean
}

/** Why a text goes back or is rejected, from the paper's list. */
export function ReasonSelect({ value, onChange, error, autoFocus }: Props) {
  const t = useTranslations('review')
  const reasonWords = useReasonWords()
  const reasons = useOfferedReasons()
  return (
    <NativeSelect
      label={t('reason')}
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
      data={[
        { value: '', label: t('choose') },
        ...reasons.map((reason) => ({ value: reason, label: reasonWords(reason) })),
      ]}
    />
  )
}
