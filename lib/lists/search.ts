import { isTheirs } from '#lib/articles/queries.ts'
import { searchPhrases } from '#lib/document/bigrams.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'

/**
 * SQL: the words are in article `a`, which the actor knows, where they may read them: in whatever was handed in, as it was
 * handed in; in the draft while it is under review (`isDraftOpenTo`); in their own text, and editors in everybody's. Nobody
 * finds by its words a draft that they may not see. Words without a letter or a digit ask for nothing.
 */
export function holdsWords(actor: Actor, words: string): Prisma.Sql {
  const each = searchPhrases(words).map(
    (phrase) => Prisma.sql`exists (
      select 1 from texts_with_words(${phrase}::tsquery) found
      where found.article_id = a.id and (
        (found.article_id, found.hash) in (select article_id, hash from revision)
        or (found.hash = d.hash and st.position > 0)
        or ${isTheirs(actor)}))`,
  )
  return each.length > 0 ? Prisma.join(each, ' and ') : Prisma.sql`true`
}
