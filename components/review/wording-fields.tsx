import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import styles from './wording-fields.module.css'

/** A wording as it is being suggested; `key` tells the rows apart while they are written. */
export type SuggestedWording = { key: number; passage: string; wording: string }

type Props = {
  rows: SuggestedWording[]
  onChange(rows: SuggestedWording[]): void
  refusal: Refusal | null
}

/** Passages of the text and what they should say: remarks that go along with a return. */
export function WordingFields({ rows, onChange, refusal }: Props) {
  const t = useTranslations('review.wordings')
  const words = useRefusalWords()
  const edit = (key: number, change: Partial<SuggestedWording>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...change } : row)))
  const next = Math.max(0, ...rows.map(({ key }) => key)) + 1
  return (
    <fieldset className={styles.fields}>
      <legend>{t('legend')}</legend>
      <p className={styles.hint}>{t('hint')}</p>
      {rows.map(({ key, passage, wording }, index) => (
        <div key={key} className={styles.row}>
          <Textarea
            label={t('passage', { number: index + 1 })}
            value={passage}
            onChange={(event) => edit(key, { passage: event.currentTarget.value })}
            error={words.field(refusal, `wordings.${index}.passage`)}
            lang="zh-CN"
            autosize
          />
          <Textarea
            label={t('wording', { number: index + 1 })}
            value={wording}
            onChange={(event) => edit(key, { wording: event.currentTarget.value })}
            error={words.field(refusal, `wordings.${index}.wording`)}
            lang="zh-CN"
            autosize
          />
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            {t('remove', { number: index + 1 })}
          </Button>
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => onChange([...rows, { key: next, passage: '', wording: '' }])}
      >
        {t('add')}
      </Button>
    </fieldset>
  )
}
