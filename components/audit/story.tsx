import type { Story as Told } from '#lib/audit/read-story.ts'
import { RevisionList } from './revision-list.tsx'
import styles from './story.module.css'
import { Timeline } from './timeline.tsx'

/** What happened to an article, and beside it the texts that were frozen on the way. */
export function Story({ articleId, story: { events, revisions } }: { articleId: number; story: Told }) {
  return (
    <div className={styles.story}>
      <Timeline events={events} />
      <RevisionList articleId={articleId} revisions={revisions} />
    </div>
  )
}
