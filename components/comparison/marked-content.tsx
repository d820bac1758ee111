import type { Marked } from '#lib/document/compare/attribute.ts'
import type { Hands } from './hands.ts'
import styles from './marked.module.css'
import { MarkedFields } from './marked-fields.tsx'
import { MarkedPlaces } from './marked-places.tsx'
import { kept, waysOf } from './states.ts'

type Props = {
  marked: Marked
  channels: Record<string, string>
  /** Whose marks they are; left out where two versions are compared. */
  hands?: Hands
}

/** A content with its marks: titles field by field, then the body, as a proof of a newspaper is marked by hand. */
export function MarkedContent({ marked, channels, hands }: Props) {
  const places = marked.body.places ?? []
  return (
    <div className={styles.marked} lang="zh-CN">
      <MarkedFields fields={marked.fields} channels={channels} hands={hands} />
      <div className={styles.body}>
        <MarkedPlaces places={places} whole={kept} ways={waysOf(places)} hands={hands} />
      </div>
    </div>
  )
}
