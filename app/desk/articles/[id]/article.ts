import { notFound } from 'next/navigation'
import { articleIdOf } from '#app/article-id.ts'
import { deskActor } from '#app/desk/door.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { type ArticleView, readArticle } from '#lib/review/read-article.ts'

export type ArticleParams = { params: Promise<{ id: string }> }

/** Who asks, and the article of the address as they may see it; the desk's 404 where they may not know of it. */
export async function articleOf({ params }: ArticleParams): Promise<{ actor: Actor; view: ArticleView }> {
  const actor = await deskActor()
  const articleId = articleIdOf((await params).id)
  const view = articleId === null ? null : await readArticle(actor, articleId)
  return { actor, view: view ?? notFound() }
}
