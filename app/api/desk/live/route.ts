import { look } from '#app/act.ts'
import { articleIdOf } from '#app/article-id.ts'
import { askedWords } from '#app/asked-words.ts'
import { listLive } from '#lib/publishing/list-live.ts'

/** What could be taken down now; `first` is the article of the page that asks. */
export const GET = look(async (actor, _params, asked) =>
  listLive(actor, { words: askedWords(asked), first: articleIdOf(asked.get('first')) ?? 0 }),
)
