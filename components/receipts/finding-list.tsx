import { useTranslations } from 'next-intl'
import { useDateWords } from '#components/desk/date-words.ts'
import type { Finding } from '#lib/receipts/schema.ts'
import styles from './receipt-panel.module.css'

type Props = {
  findings: Finding[]
  /** Whether what is right stands there at once too. */
  isOpen: boolean
}

/** Every place that was looked at: what is not as it ought to be first and in full, the rest behind a line. */
export function FindingList({ findings, isOpen }: Props) {
  const t = useTranslations('receipt')
  const [wrong, right] = [findings.filter(isNotRight), findings.filter((each) => !isNotRight(each))]
  if (findings.length === 0) return null
  return (
    <>
      {wrong.length > 0 ? (
        <ul className={styles.list} aria-label={t('wrong')}>
          {wrong.map((finding) => (
            <FindingRow key={keyOf(finding)} finding={finding} />
          ))}
        </ul>
      ) : null}
      {right.length > 0 ? (
        <details className={styles.right}>
          <summary>{t(isOpen ? 'others' : 'places', { count: right.length })}</summary>
          <ul className={styles.list} aria-label={t('right')}>
            {right.map((finding) => (
              <FindingRow key={keyOf(finding)} finding={finding} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

const isNotRight = ({ state }: Finding) => state !== 'right'
const keyOf = ({ surface, path, want }: Finding) => `${surface} ${path} ${want}`

const CLOCK = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const

function FindingRow({ finding }: { finding: Finding }) {
  const t = useTranslations('receipt')
  const words = useDateWords()
  const { surface, path, want, state, reason, status, ms, at, difference } = finding
  return (
    <li data-state={state}>
      <p className={styles.place}>
        <b>{t(`surfaces.${surface}`)}</b> <a href={path}>{decoded(path)}</a>
      </p>
      <p className={styles.what}>
        {reason ? t(`reasons.${reason}`, { status: status ?? 0 }) : t(`wants.${want}`)}
        <span className={styles.time}>
          {words(at, CLOCK)} · {t('ms', { ms })}
        </span>
      </p>
      {difference ? (
        <dl className={styles.difference}>
          <dt>{t('difference.where')}</dt>
          <dd>
            {t('difference.place', {
              place: t(`parts.${difference.place}` as never),
              index: difference.index,
            })}
          </dd>
          {difference.expected ? (
            <>
              <dt>{t('difference.expected')}</dt>
              <dd lang="zh-CN">{difference.expected}</dd>
            </>
          ) : null}
          <dt>{t('difference.found')}</dt>
          <dd lang="zh-CN">{difference.found || t('difference.nothing')}</dd>
        </dl>
      ) : null}
    </li>
  )
}

/** An address as people read it. */
function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
