'use client'

import { Switch, Title, VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Weight } from '#components/style/weight.tsx'
import { styleExamples } from '#lib/document/style/examples.ts'
import { HOUSE, type RuleId, ruleIds, styleRules } from '#lib/document/style/rules.ts'
import type { StyleInput } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { KeptBar } from './kept-bar.tsx'
import part from './part.module.css'
import styles from './style-form.module.css'
import { useKept } from './use-kept.ts'

const same = (style: StyleInput) => style

/** Two forms of it: what the keeper has switched off stays so, with what others have switched off meanwhile. */
const merge = (mine: StyleInput, theirs: StyleInput): StyleInput => ({
  off: ruleIds.filter((rule) => mine.off.includes(rule) || theirs.off.includes(rule)),
})

const isOfMarks = (rule: RuleId) => styleRules[rule].source.startsWith('GB/T 15834')
const isOfPapers = (rule: RuleId) => styleRules[rule].source === HOUSE
const groups = [
  { group: 'marks', rules: ruleIds.filter(isOfMarks) },
  { group: 'numerals', rules: ruleIds.filter((rule) => !isOfMarks(rule) && !isOfPapers(rule)) },
  { group: 'papers', rules: ruleIds.filter(isOfPapers) },
] as const

/** The rules of house style, each with an example and where it is written; the paper asks for those that are on. */
export function StyleForm({ now }: { now: Seen<StyleInput> }) {
  const t = useTranslations('settings.style')
  const id = useId()
  const { edited, edit, ...kept } = useKept({ now, part: 'style', open: same, close: same, merge })
  const turn = (rule: RuleId, isOn: boolean) =>
    edit({ off: ruleIds.filter((each) => (each === rule ? !isOn : edited.off.includes(each))) })
  return (
    <section className={part.form} aria-label={t('title')}>
      <p className={part.lead}>{t('lead')}</p>
      {groups.map(({ group, rules }) => (
        <section key={group} className={styles.group} aria-labelledby={`${id}-${group}`}>
          <Title order={2} size="h5" id={`${id}-${group}`}>
            {t(`groups.${group}`)}
          </Title>
          <ul className={`${part.lines} ${styles.rules}`} aria-labelledby={`${id}-${group}`}>
            {rules.map((rule) => (
              <li key={rule} data-off={edited.off.includes(rule) || undefined}>
                <RuleRow rule={rule} isOn={!edited.off.includes(rule)} onTurn={(isOn) => turn(rule, isOn)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <KeptBar kept={kept} />
    </section>
  )
}

function RuleRow({ rule, isOn, onTurn }: { rule: RuleId; isOn: boolean; onTurn(isOn: boolean): void }) {
  const t = useTranslations('settings.style')
  const s = useTranslations('style')
  const id = useId()
  const { source, severity, isRead } = styleRules[rule]
  const { before, after } = styleExamples[rule]
  return (
    <div className={styles.rule}>
      <Switch
        label={s(`rules.${rule}.name`)}
        aria-describedby={`${id}-why ${id}-example`}
        checked={isOn}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <p id={`${id}-why`} className={styles.why}>
        <Weight severity={severity} />
        {s(`rules.${rule}.why`)}{' '}
        <span className={styles.source}>
          {s('source', { source: source === HOUSE ? s('house') : source })}
          {isRead ? null : <span title={t('unreadHint')}>{t('unread')}</span>}
        </span>
      </p>
      <p id={`${id}-example`} lang="zh-CN" className={styles.example}>
        <VisuallyHidden>{t('before')}</VisuallyHidden>
        <del>{before}</del>
        <span aria-hidden>→</span>
        <VisuallyHidden>{t('after')}</VisuallyHidden>
        <ins>{after}</ins>
      </p>
    </div>
  )
}
