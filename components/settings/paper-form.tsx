'use client'

import { Radio, Textarea, TextInput, Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import { creditStyles, type PaperInput } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { KeptBar } from './kept-bar.tsx'
import styles from './paper-form.module.css'
import part from './part.module.css'
import { useKept } from './use-kept.ts'

const groups = [
  { group: 'masthead', fields: ['name', 'slogan', 'description'] },
  {
    group: 'footer',
    fields: ['organiser', 'address', 'icp', 'police', 'licence', 'licenceCategory'],
  },
  { group: 'report', fields: ['reportPhone', 'reportEmail'] },
  { group: 'rights', fields: ['copyright', 'reprintNotice'] },
] as const
type TextField = (typeof groups)[number]['fields'][number]

/** These take the whole width, and as many lines as they need. */
const wide: readonly TextField[] = ['description', 'copyright', 'reprintNotice']

const same = (paper: PaperInput) => paper

/** What stands around every page of the paper, and how it prints who signed. */
export function PaperForm({ now }: { now: Seen<PaperInput> }) {
  const t = useTranslations('settings.paper')
  const keep = useTranslations('settings.keep')
  const words = useRefusalWords()
  const id = useId()
  const { edited, edit, theirs, ...kept } = useKept({
    ...{ now, part: 'paper', open: same, close: same, merge: same },
  })
  /** Where somebody else has saved other words meanwhile, these; for the keeper to weigh against their own. */
  const theirWords = (field: TextField) =>
    kept.outdated && theirs[field] !== edited[field]
      ? keep('now', { words: theirs[field] || keep('nothing') })
      : undefined
  const hintOf = (field: TextField) =>
    theirWords(field) ?? (field === 'slogan' || field === 'description' ? t(`hints.${field}`) : undefined)
  const field = (name: TextField) => {
    const props = {
      inputWrapperOrder: ['label', 'input', 'description', 'error'] as [
        'label',
        'input',
        'description',
        'error',
      ],
      label: t(`fields.${name}`),
      description: hintOf(name),
      value: edited[name],
      error: words.field(kept.refusal, `paper.${name}`),
      onChange: (event: { currentTarget: { value: string } }) =>
        edit({ ...edited, [name]: event.currentTarget.value }),
    }
    if (name === 'reprintNotice')
      return <Textarea key={name} autosize minRows={3} className={styles.wide} {...props} />
    return <TextInput key={name} className={wide.includes(name) ? styles.wide : undefined} {...props} />
  }
  return (
    <section className={part.form} aria-label={t('title')}>
      <p className={part.lead}>{t('lead')}</p>
      {groups.map(({ group, fields }) => (
        <section key={group} className={styles.group} aria-labelledby={`${id}-${group}`}>
          <Title order={2} size="h5" id={`${id}-${group}`}>
            {t(`groups.${group}`)}
          </Title>
          <div className={styles.fields}>{fields.map(field)}</div>
        </section>
      ))}
      <section className={styles.group} aria-labelledby={`${id}-credit`}>
        <Title order={2} size="h5" id={`${id}-credit`}>
          {t('groups.credit')}
        </Title>
        <Radio.Group
          aria-labelledby={`${id}-credit`}
          value={edited.creditStyle}
          onChange={(style) => {
            const chosen = creditStyles.find((each) => each === style)
            if (chosen) edit({ ...edited, creditStyle: chosen })
          }}
        >
          <div className={styles.styles}>
            {creditStyles.map((style) => (
              <Radio
                key={style}
                value={style}
                label={t(`credits.${style}`)}
                description={<span lang="zh-CN">{t(`credits.${style}Example`)}</span>}
              />
            ))}
          </div>
        </Radio.Group>
      </section>
      <KeptBar kept={kept} />
    </section>
  )
}
