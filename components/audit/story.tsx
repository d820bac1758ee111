import type { Story as Told } from '#lib/audit/read-story.ts'
import { RevisionList } from './revision-list.tsx'
import styles from './story.module.css'
import { Timeline } from './timeline.tsx'

/** What happened to an article, and beside it the texts that were frozen on the way. */
export function Story({ story: { events, revisions } }: { story: Told }) {
  return (
    <div className={styles.story}>
      <Timeline events={events} />
      <RevisionList revisions={revisions} />
    </div>
  )
}
