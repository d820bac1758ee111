import type { Verdict } from '#lib/platform/refusal.ts'
import type { ArticleState } from '#lib/review/state.ts'
import { ReturnWeighty } from './return-weighty.tsx'
import { WeightLine } from './weight-line.tsx'

type Props = {
  state: Pick<ArticleState, 'articleId' | 'due' | 'round'>
  hash: string
  /** Whether the person may send it back to be handed in anew (`canReturnWeighty`). */
  verdict: Verdict
}

/** What an article's weight means here: nothing of an ordinary one, a line, or that it has to go back and the way to do so. */
export function WeightPanel({ state: { articleId, due, round }, hash, verdict }: Props) {
  if (!due) return null
  return (
    <>
      <WeightLine due={due} workflow={round?.workflow ?? null} isOnDesk={round?.openPosition === 0} />
      {round && verdict.allowed ? (
        <ReturnWeighty articleId={articleId} roundId={round.id} hash={hash} />
      ) : null}
    </>
  )
}
