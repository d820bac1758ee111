'use client'

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import {
  houseWeights,
  type WeighedCheck,
  type Weight,
  type Weights,
  weighedChecks,
  weightNames,
} from '#lib/checks/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import styles from './checks-form.module.css'
import { KeptBar } from './kept-bar.tsx'
import part from './part.module.css'
import { useKept } from './use-kept.ts'

const same = (weights: Weights) => weights
const mine = (weights: Weights) => weights

/** The machine's checks beside the lexicon's: what each looks for, and whether it stops, asks for a reason, hints or is off. */
export function ChecksForm({ now }: { now: Seen<Weights> }) {
  const t = useTranslations('settings.checks')
  const { edited, edit, ...kept } = useKept({ now, part: 'checks', open: same, close: same, merge: mine })
  return (
    <section className={part.form} aria-label={t('title')}>
      <p className={part.lead}>{t('lead')}</p>
      <ul className={`${part.lines} ${styles.checks}`}>
        {weighedChecks.map((check) => (
          <li key={check} data-off={edited[check] === 'off' || undefined}>
            <CheckRow
              check={check}
              weight={edited[check]}
              onWeigh={(weight) => edit({ ...edited, [check]: weight })}
            />
          </li>
        ))}
      </ul>
      <KeptBar kept={kept} />
    </section>
  )
}

type RowProps = { check: WeighedCheck; weight: Weight; onWeigh(weight: Weight): void }

function CheckRow({ check, weight, onWeigh }: RowProps) {
  const t = useTranslations('settings.checks')
  return (
    <NativeSelect
      label={t(`names.${check}`)}
      description={t(`what.${check}`)}
      classNames={{
        root: styles.check,
        label: styles.name,
        description: styles.what,
        wrapper: styles.weight,
      }}
      value={weight}
      onChange={({ currentTarget }) => onWeigh(currentTarget.value as Weight)}
      data={weightNames.map((each) => ({
        value: each,
        label:
          each === houseWeights[check]
            ? t('asHouse', { weight: t(`weights.${each}`) })
            : t(`weights.${each}`),
      }))}
    />
  )
}
