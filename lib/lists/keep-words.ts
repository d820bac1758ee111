import { articleText } from '#lib/document/article-text.ts'
import { searchParts } from '#lib/document/bigrams.ts'
import type { Content } from '#lib/document/content.ts'
import { app, type Transaction } from '#lib/platform/db.ts'

/** Part of the key of PostgreSQL's advisory lock; the article's number is the other part. */
const LOCK = 1_937
const BATCH = 200

type Text = { hash: string; content: Content }

/**
 * Keeps for the desk's search the words of an article's draft, of what was handed in last and of what is live; where they
 * are one text, once. What it held beside these goes. Doing it twice is the same as once.
 */
export async function keepWords(articleId: number): Promise<void> {
  await app().$transaction(
    async (tx) => {
      // Two at once could each take the other's words for old.
      await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK}::integer, ${articleId}::integer)`
      const texts = await readTexts(tx, articleId)
      const wanted = texts.map(({ hash }) => hash)
      await tx.$executeRaw`delete from article_words where article_id = ${articleId} and hash <> all(${wanted})`
      const kept = await tx.articleWords.findMany({
        where: { articleId },
        distinct: ['hash'],
        select: { hash: true },
      })
      for (const text of texts) {
        if (!kept.some(({ hash }) => hash === text.hash)) await keepText(tx, articleId, text)
      }
    },
    { isolationLevel: 'ReadCommitted', maxWait: 5_000, timeout: 15_000 },
  )
}

/**
 * The net under the queue: keeps the words of every draft whose present text search does not know and that has rested
 * so many seconds; `hands` drafts at a time.
 */
export async function keepMissingWords({ restSeconds = 30, hands = 1 } = {}): Promise<void> {
  for (let after = 0; ; ) {
    const missing = await app().$queryRaw<{ articleId: number }[]>`
      select d.article_id as "articleId" from draft d
      where d.article_id > ${after} and d.updated_at <= now() - ${restSeconds} * interval '1 second' and not exists (
        select 1 from article_words w where w.article_id = d.article_id and w.hash = d.hash)
      order by d.article_id limit ${BATCH}`
    const last = missing.at(-1)
    if (!last) return
    await Promise.all(
      Array.from({ length: hands }, async () => {
        for (let next = missing.shift(); next; next = missing.shift()) await keepWords(next.articleId)
      }),
    )
    after = last.articleId
  }
}

async function readTexts(tx: Transaction, articleId: number): Promise<Text[]> {
  return tx.$queryRaw<Text[]>`
    select distinct on (hash) hash, content from (
      select hash, content from draft where article_id = ${articleId}
      union all (select hash, content from revision where article_id = ${articleId} order by number desc limit 1)
      union all select v.hash, v.content from publication p join revision v on v.id = p.revision_id
        where p.article_id = ${articleId} and p.ended_at is null) texts
    order by hash`
}

async function keepText(tx: Transaction, articleId: number, { hash, content }: Text): Promise<void> {
  const parts = searchParts(`${articleText(content)}\n${content.shortTitle}`)
  await tx.$executeRaw`
    insert into article_words (article_id, hash, part, words)
    select ${articleId}::integer, ${hash}, p.part, p.words::tsvector
    from unnest(${parts}::text[]) with ordinality p (words, part)
    on conflict do nothing`
}
