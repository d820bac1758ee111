import { useTranslations } from 'next-intl'
import { useFieldNames } from '#components/remarks/field-names.ts'
import styles from './field-mark.module.css'

type Props = { field: string; count: number; onList(): void }

/** How many open remarks a field has, and the way to them. */
export function FieldMark({ field, count, onList }: Props) {
  const t = useTranslations('remarks')
  const name = useFieldNames()(field)
  return (
    <div className={styles.at}>
      <button
        type="button"
        className={styles.mark}
        data-remarked-field={field}
        aria-label={t('onField', { field: name, count })}
        onClick={onList}
      >
        {t('count', { count })}
      </button>
    </div>
  )
}
