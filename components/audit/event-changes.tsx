import { useTranslations } from 'next-intl'
import type { ToldChange } from '#lib/audit/told-event.ts'
import styles from './event-changes.module.css'

/** What was changed of the paper's settings: each thing as it was and as it is. */
export function EventChanges({ changes }: { changes: ToldChange[] }) {
  const t = useTranslations('audit.changes')
  const rules = useTranslations('style.rules')
  const checks = useTranslations('settings.checks.names')
  const nameOf = (attribute: string) =>
    t.has(`attributes.${attribute}` as never) ? t(`attributes.${attribute}` as never) : attribute
  const wordsOf = (attribute: string, value: string) => {
    const key = `values.${attribute}-${value}`
    return t.has(key as never) ? t(key as never) : value || t('empty')
  }
  // A rule of house style, and a check of the machine, is kept by its name in code.
  const subjectOf = (subject: string, attribute: string) => {
    if (attribute === 'asked' && rules.has(`${subject}.name` as never))
      return rules(`${subject}.name` as never)
    return attribute === 'weight' && checks.has(subject as never) ? checks(subject as never) : subject
  }
  return (
    <dl aria-label={t('label')} className={styles.changes}>
      {changes.map(({ subject, attribute, was, is }) => (
        <div key={`${subject}/${attribute}`}>
          <dt>
            {subject
              ? t('of', { subject: subjectOf(subject, attribute), attribute: nameOf(attribute) })
              : nameOf(attribute)}
          </dt>
          <dd>
            <del>{wordsOf(attribute, was)}</del> <ins>{wordsOf(attribute, is)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
