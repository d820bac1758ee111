import type { Transaction } from '#lib/platform/db.ts'

/**
 * The original title of a reprint once it is set: since the first frozen revision of the article that has one, it is what
 * somebody may have signed and stays as it was. Null before that, and of what was never a reprint.
 */
export async function frozenOriginalTitle(tx: Transaction, articleId: number): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ title: string }[]>`
    select r.content#>>'{source,originalTitle}' as title from revision r
    where r.article_id = ${articleId} and r.content#>>'{source,kind}' = 'reprint'
      and r.content#>>'{source,originalTitle}' <> ''
    order by r.number limit 1`
  return found?.title ?? null
}
