import { isDraftOpenTo, isTheirs } from '#lib/articles/queries.ts'
import { searchPhrases } from '#lib/document/bigrams.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'

/**
 * SQL: whether the words are in article `a` where the actor may read them: in their own text and everybody's for editors,
 * in the draft while it is under review, and in whatever was handed in, as it was handed in. Nobody finds by its words a
 * draft that they may not see. Words without a letter or a digit ask for nothing.
 */
export function holdsWords(actor: Actor, words: string): Prisma.Sql {
  const each = searchPhrases(words).map(
    (phrase) => Prisma.sql`a.id in (
      select found.article_id from article_words found
      join article a on a.id = found.article_id join draft d on d.article_id = a.id
      where found.words @@ ${phrase}::tsquery and (
        ${isTheirs(actor)}
        or exists (select 1 from revision v where v.article_id = a.id and v.hash = found.hash)
        or (found.hash = d.hash and ${isDraftOpenTo(actor)})))`,
  )
  return each.length > 0 ? Prisma.join(each, ' and ') : Prisma.sql`true`
}
