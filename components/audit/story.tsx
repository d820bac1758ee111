import type { Story as Told } from '#lib/audit/read-story.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { RevisionList } from './revision-list.tsx'
import styles from './story.module.css'
import { Timeline } from './timeline.tsx'

type Props = {
  articleId: number
  story: Told
  /** Whether this person may name versions. */
  naming: Verdict
}

/** What happened to an article and what its draft said on the way; beside it the texts that were frozen. */
export function Story({ articleId, story: { events, revisions, kept }, naming }: Props) {
  return (
    <div className={styles.story}>
      <Timeline articleId={articleId} events={events} kept={kept} naming={naming} />
      <RevisionList articleId={articleId} revisions={revisions} />
    </div>
  )
}
