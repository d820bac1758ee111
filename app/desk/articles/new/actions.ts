'use server'

import { redirect } from 'next/navigation'
import { act } from '#app/act.ts'
import { deskActor } from '#app/desk/door.ts'
import { createArticle } from '#lib/articles/create-article.ts'
import { emptyContent } from '#lib/document/content.ts'
import type { Refusal } from '#lib/platform/refusal.ts'

/** Begins an article and leads to where it is written. Gives the refusal when it may not be begun. */
export async function startArticle(): Promise<Refusal | null> {
  const { name, roles } = await deskActor()
  // A reporter begins their own report; who else is named only they know.
  const byline = roles.includes('reporter') ? [{ role: '记者', name }] : []
  const result = await act(createArticle, { content: { ...emptyContent(), byline } })
  if (!result.ok) return result.refusal
  redirect(`/desk/articles/${result.value.articleId}/edit`)
}
