import { useTranslations } from 'next-intl'
import { asRead } from '#lib/document/anchor/line-text.ts'
import { type AnchorSpan, wayOf } from '#lib/document/anchor/span.ts'
import type { RemarkView } from '#lib/remarks/state.ts'
import { useFieldNames } from './field-names.ts'
import styles from './remark-card.module.css'

/** What a remark points at, as it was: a way to its place while it stands, and what became of it otherwise. */
export function PointedAt({ thread, onLook }: { thread: RemarkView; onLook(): void }) {
  const t = useTranslations('remarks')
  const { pointedAt, place, wording, turns, isOpen } = thread
  // Its words gave way to what it asked for: nothing is missing.
  const isTaken = !isOpen && turns.at(-1)?.kind === 'taken'
  return (
    <button type="button" data-row className={styles.pointed} onClick={onLook}>
      <Named spans={pointedAt} />
      {wording === null ? (
        <Quote spans={pointedAt} isGone={place.state === 'gone'} />
      ) : (
        <span className={styles.wording} lang="zh-CN">
          <del>{asRead(pointedAt[0]?.quote ?? '')}</del> <ins>{wording || t('leaveOut')}</ins>
        </span>
      )}
      {place.state === 'there' || isTaken ? null : (
        <span className={styles.state}>{t(`places.${place.state}`)}</span>
      )}
    </button>
  )
}

function Named({ spans }: { spans: readonly AnchorSpan[] }) {
  const t = useTranslations('remarks')
  const fieldName = useFieldNames()
  const [first] = spans
  if (!first) return <span className={styles.what}>{t('whole')}</span>
  if (!wayOf(first.at)) return <span className={styles.what}>{fieldName(first.at)}</span>
  return first.from === undefined ? <span className={styles.what}>{t('block')}</span> : null
}

function Quote({ spans, isGone }: { spans: readonly AnchorSpan[]; isGone: boolean }) {
  const words = spans.map(({ quote }) => asRead(quote)).join(' … ')
  return words ? (
    <span className={styles.quote} data-gone={isGone || undefined} lang="zh-CN">
      {words}
    </span>
  ) : null
}
