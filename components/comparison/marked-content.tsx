import type { Marked } from '#lib/document/compare/attribute.ts'
import styles from './marked.module.css'
import { MarkedFields } from './marked-fields.tsx'
import { MarkedPlaces } from './marked-places.tsx'
import { waysOf } from './states.ts'

type Props = { marked: Marked; channels: Record<string, string> }

/** A content with its marks: titles field by field, then the body, as a proof of a newspaper is marked by hand. */
export function MarkedContent({ marked, channels }: Props) {
  const places = marked.body.places ?? []
  return (
    <div className={styles.marked} lang="zh-CN">
      <MarkedFields fields={marked.fields} channels={channels} />
      <div className={styles.body}>
        <MarkedPlaces places={places} whole="kept" ways={waysOf(places)} />
      </div>
    </div>
  )
}
