import { useTranslations } from 'next-intl'
import type { SheetRemark, SheetWaiver } from '#lib/audit/read-sheet-parts.ts'
import styles from './sign-off-sheet.module.css'
import { useClock } from './use-clock.ts'

/** What the machine found and somebody let pass, with the passage and the reason. */
export function SheetWaivers({ waivers }: { waivers: SheetWaiver[] }) {
  const t = useTranslations('sheet')
  const clock = useClock()
  if (waivers.length === 0) return null
  return (
    <section className={styles.round}>
      <h2>{t('waivers')}</h2>
      <table className={styles.facts}>
        <tbody>
          {waivers.map(({ id, found, passage, reason, by, at }) => (
            <tr key={id}>
              <th scope="row">{t('waiverFound', { found })}</th>
              <td>
                {passage ? <p lang="zh-CN">{passage}</p> : null}
                <p>{t('waived', { by, time: clock(at), reason })}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What colleagues said about the text, what was answered, and what became of it. */
export function SheetRemarks({ remarks }: { remarks: SheetRemark[] }) {
  const t = useTranslations('sheet')
  const clock = useClock()
  if (remarks.length === 0) return null
  return (
    <section className={styles.round}>
      <h2>{t('remarks')}</h2>
      <table className={styles.facts}>
        <tbody>
          {remarks.map((remark) => (
            <tr key={remark.id}>
              <th scope="row">{t('remarkBy', { by: remark.by, time: clock(remark.at) })}</th>
              <td>
                {remark.words ? <p>{remark.words}</p> : null}
                {remark.wording === null ? null : <p>{t('suggests', { words: remark.wording })}</p>}
                {remark.replies.map(({ id, by, at, words }) => (
                  <p key={id}>
                    {t('remarkBy', { by, time: clock(at) })} <q>{words}</q>
                  </p>
                ))}
                {remark.turns.map(({ id, by, at, kind }) => (
                  <p key={id}>{t(`turns.${kind as 'resolved'}`, { by, time: clock(at) })}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
