import { CameBackNotice, UnfrozenNotice } from '#components/marked-copy/notices.tsx'
import { isNewTo } from '#lib/audit/past.ts'
import type { Past } from '#lib/audit/read-past.ts'
import { compare } from '#lib/document/compare/attribute.ts'
import { tallyVersions } from '#lib/document/compare/tally-versions.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { ArticleView } from '#lib/review/read-article.ts'

type Props = {
  actor: Actor
  view: ArticleView
  past: Past
  /** What is new to the person is on the page already. */
  isShown: boolean
}

/** What to know before signing: that the text is another than the one had before, and that some of it is frozen nowhere. */
export function ToKnow({ actor, view: { state, draft, revision }, past, isShown }: Props) {
  if (!state.round) return null
  const isUnfrozen = draft && revision && draft.hash !== revision.hash && state.round.openPosition > 0
  return (
    <>
      {past.seen && isNewTo(past) ? (
        <CameBackNotice articleId={state.articleId} seen={past.seen} isShown={isShown} />
      ) : null}
      {isUnfrozen ? (
        <UnfrozenNotice
          articleId={state.articleId}
          by={draft.savedById === actor.id ? null : draft.savedBy}
          count={tallyVersions(compare(revision.content, draft.content))[1]?.places ?? 0}
        />
      ) : null}
    </>
  )
}
