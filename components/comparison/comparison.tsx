import type { Marked } from '#lib/document/compare/attribute.ts'
import { tallyOf } from '#lib/document/compare/tally.ts'
import styles from './comparison.module.css'
import { Legend } from './legend.tsx'
import { MarkedContent } from './marked-content.tsx'

type Props = { marked: Marked; channels: Record<string, string> }

/** Two versions of a text as one marked sheet, with what its marks mean. */
export function Comparison({ marked, channels }: Props) {
  return (
    <div className={styles.comparison}>
      <Legend tally={tallyOf(marked)} coarse={marked.coarse} />
      <div className={styles.sheet}>
        <MarkedContent marked={marked} channels={channels} />
      </div>
    </div>
  )
}
