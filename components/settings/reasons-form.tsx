'use client'

import { TextInput, VisuallyHidden } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { MOST_REASONS, type ReasonInput, type ReturnReason } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { RowFrame } from './row-frame.tsx'
import { added, type InRow, inRows, swapped } from './row-order.ts'
import styles from './rows.module.css'
import { RowsForm } from './rows-form.tsx'
import { useKept } from './use-kept.ts'
import { useMoveWords } from './use-move-words.tsx'

type Edited = InRow<ReasonInput>

const close = (reasons: readonly Edited[]): ReasonInput[] => reasons.map(({ row: _, ...reason }) => reason)

/** The keeper's own, with the reasons that others have added meanwhile. */
function merge(mine: readonly Edited[], theirs: readonly ReturnReason[]): Edited[] {
  const others = theirs.filter(({ key }) => !mine.some((each) => each.key === key))
  return others.reduce<Edited[]>((all, reason) => added(all, reason), [...mine])
}

/** Why a text goes back or is rejected: the paper's list. `used` are those that stand on record. */
export function ReasonsForm({ now, used }: { now: Seen<readonly ReturnReason[]>; used: readonly string[] }) {
  const t = useTranslations('settings.reasons')
  const rows = useTranslations('settings.rows')
  const words = useRefusalWords()
  const { spoken, say } = useMoveWords()
  const { edited, edit, ...kept } = useKept<readonly ReturnReason[], Edited[]>({
    ...{ now, part: 'reasons', open: inRows, close, merge },
  })
  const change = (reason: Edited, part: Partial<ReasonInput>) =>
    edit(edited.map((each) => (each === reason ? { ...each, ...part } : each)))
  return (
    <RowsForm
      title={t('title')}
      lead={t('lead')}
      error={words.field(kept.refusal, 'reasons')}
      add={t('add')}
      onAdd={
        edited.length < MOST_REASONS
          ? () => edit(added(edited, { key: null, zh: '', en: '', retired: false }))
          : null
      }
      spoken={spoken}
      kept={kept}
    >
      {edited.map((reason, index) => {
        const name = reason.zh || rows('nameless', { number: index + 1 })
        const isFixed = reason.key !== null && used.includes(reason.key)
        const field = (language: 'zh' | 'en') => ({
          label: t(language),
          value: reason[language],
          readOnly: isFixed,
          rightSection: isFixed && language === 'en' ? <Lock words={t('used')} /> : undefined,
          variant: isFixed ? ('unstyled' as const) : ('default' as const),
          error: words.field(kept.refusal, `reasons.${index}.${language}`),
          onChange: (event: { currentTarget: { value: string } }) =>
            change(reason, { [language]: event.currentTarget.value }),
        })
        return (
          <li key={reason.row}>
            <RowFrame
              name={name}
              retired={reason.retired}
              onRetire={(retired) => change(reason, { retired })}
              isFirst={index === 0}
              isLast={index === edited.length - 1}
              onMove={(by) => {
                edit(swapped(edited, index, by))
                say(name, index + by)
              }}
              onRemove={
                reason.key === null ? () => edit(edited.filter((each) => each !== reason)) : undefined
              }
            >
              <div className={styles.reason}>
                <TextInput {...field('zh')} />
                <TextInput {...field('en')} />
              </div>
            </RowFrame>
          </li>
        )
      })}
    </RowsForm>
  )
}

/** That the words of a reason are fixed, as a sign in its row. */
function Lock({ words }: { words: string }) {
  return (
    <span title={words} className={styles.lock}>
      <IconLock size={14} stroke={1.7} aria-hidden />
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  )
}
