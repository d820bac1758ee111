'use client'

import { TextInput, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Retention } from '#lib/audit/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { KeptBar } from './kept-bar.tsx'
import part from './part.module.css'
import styles from './retention-form.module.css'
import { useKept } from './use-kept.ts'

const open = ({ months }: Retention) => ({ months: String(months) })
// What is no number is the server's to refuse, beside the field.
const close = ({ months }: { months: string }) => ({
  months: /^\d+$/.test(months.trim()) ? Number(months) : null,
})
const merge = (mine: { months: string }) => mine

/** For how long the sign-in log is kept; of evidence it only says that it stays. */
export function RetentionForm({ now }: { now: Seen<Retention> }) {
  const t = useTranslations('settings.retention')
  const words = useRefusalWords()
  const { edited, edit, ...kept } = useKept({ now, part: 'retention', open, close, merge })
  return (
    <section className={styles.form} aria-label={t('title')}>
      <p className={part.lead}>{t('lead')}</p>
      <TextInput
        label={t('months')}
        description={t('monthsHint')}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ wrapper: styles.months }}
        value={edited.months}
        error={words.field(kept.refusal, 'retention.months')}
        onChange={({ currentTarget }) => edit({ months: currentTarget.value })}
      />
      <div>
        <Title order={2} size="h5">
          {t('evidence')}
        </Title>
        <p className={part.lead}>{t('evidenceLead')}</p>
      </div>
      <KeptBar kept={kept} />
    </section>
  )
}
