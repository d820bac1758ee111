import { look } from '#app/act.ts'
import { askedWords } from '#app/asked-words.ts'
import { findArticles } from '#lib/articles/find-articles.ts'
import { findPeople } from '#lib/people/find-people.ts'
import { canEnterDesk } from '#lib/people/rules.ts'

/** What the command palette finds: articles that the person may know of, and people. */
export const GET = look(async (actor, _params, asked) => {
  if (!canEnterDesk(actor).allowed) return null
  const words = askedWords(asked)
  const [articles, people] = await Promise.all([findArticles(actor, words), findPeople(actor, words)])
  return { articles, people }
})
