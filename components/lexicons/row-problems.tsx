import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { RowProblem } from '#lib/lexicons/read-csv.ts'
import styles from './import-planned.module.css'

/** Every row of a file that is wrong, by its number and its column: nothing is taken in until all are right. */
export function RowProblems({ problems }: { problems: RowProblem[] }) {
  const t = useTranslations('lexicon')
  const words = useRefusalWords()
  const id = useId()
  const rows = new Set(problems.map(({ row }) => row)).size
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h2 id={id} className={styles.title} data-wrong>
        {t('import.wrong', { count: rows })}
      </h2>
      <p className={styles.lead}>{t('import.wrongLead')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.why')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, code, params }) => (
            <tr key={`${row} ${column} ${code} ${params?.head ?? ''}`}>
              <th scope="row">{row}</th>
              <td>{column ? t(`columns.${column}`) : '—'}</td>
              <td>
                {words.field(
                  { code: 'invalid', fields: { cell: { code, ...(params && { params }) } } },
                  'cell',
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
