import { redirect } from 'next/navigation'
import { canPublish } from '#lib/publishing/rules.ts'
import { canWrite } from '#lib/review/rules.ts'
import { type ArticleParams, articleOf } from './article.ts'

/** Leads to the page that the article's state asks for: signed or live to release, on one's own desk to write. */
export default async function Article(props: ArticleParams) {
  const { actor, view } = await articleOf(props)
  const { state, row } = view
  const isLive = state.live !== null && state.round === null
  const isOnDesk = !state.round || state.round.openPosition === 0
  const page =
    isLive || canPublish(actor, state).allowed
      ? 'publication'
      : isOnDesk && canWrite(actor, state).allowed && row.standing.kind !== 'rejected'
        ? 'edit'
        : 'review'
  redirect(`/desk/articles/${state.articleId}/${page}`)
}
