import { useTranslations } from 'next-intl'
import type { ToldChange } from '#lib/audit/told-event.ts'
import styles from './event-changes.module.css'

/** What was changed of the paper's settings: each thing as it was and as it is. */
export function EventChanges({ changes }: { changes: ToldChange[] }) {
  const t = useTranslations('audit.changes')
  const nameOf = (attribute: string) =>
    t.has(`attributes.${attribute}` as never) ? t(`attributes.${attribute}` as never) : attribute
  const wordsOf = (attribute: string, value: string) => {
    const key = `values.${attribute}-${value}`
    return t.has(key as never) ? t(key as never) : value || t('empty')
  }
  return (
    <dl aria-label={t('label')} className={styles.changes}>
      {changes.map(({ subject, attribute, was, is }) => (
        <div key={`${subject}/${attribute}`}>
          <dt>{subject ? t('of', { subject, attribute: nameOf(attribute) }) : nameOf(attribute)}</dt>
          <dd>
            <del>{wordsOf(attribute, was)}</del> <ins>{wordsOf(attribute, is)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
