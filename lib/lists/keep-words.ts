import { articleText } from '#lib/document/article-text.ts'
import { searchParts } from '#lib/document/bigrams.ts'
import type { Content } from '#lib/document/content.ts'
import { app, type Transaction } from '#lib/platform/db.ts'

/** Part of the key of PostgreSQL's advisory lock; the article's number is the other part. */
const LOCK = 1_937
const BATCH = 200
/** Articles whose words are kept in one transaction; few enough that nobody waits for their locks. */
const SHARE = 20

type Text = { articleId: number; hash: string; content: Content }

/**
 * Keeps for the desk's search the words of an article's draft, of what was handed in last and of what is live; where they
 * are one text, once. What it held beside these goes. Doing it twice is the same as once.
 */
export async function keepWords(articleId: number): Promise<void> {
  await keepWordsOf([articleId])
}

/**
 * The net under the queue: keeps the words of every draft whose present text search does not know and that has rested
 * so many seconds; `hands` shares of them at a time.
 */
export async function keepMissingWords({ restSeconds = 30, hands = 1 } = {}): Promise<void> {
  for (let after = 0; ; ) {
    const missing = await app().$queryRaw<{ articleId: number }[]>`
      select d.article_id as "articleId" from draft d
      where d.article_id > ${after} and d.updated_at <= now() - ${restSeconds} * interval '1 second' and not exists (
        select 1 from article_words w where w.article_id = d.article_id and w.hash = d.hash)
      order by d.article_id limit ${BATCH}`
    const ids = missing.map(({ articleId }) => articleId)
    const last = ids.at(-1)
    if (!last) return
    await Promise.all(
      Array.from({ length: hands }, async () => {
        for (let share = ids.splice(0, SHARE); share.length > 0; share = ids.splice(0, SHARE))
          await keepWordsOf(share)
      }),
    )
    after = last
  }
}

async function keepWordsOf(articleIds: number[]): Promise<void> {
  await app().$transaction(
    async (tx) => {
      // Two at once could each take the other's words for old. In the order of the articles, so that two never wait crosswise.
      await tx.$executeRaw`
        select pg_advisory_xact_lock(${LOCK}::integer, id)
        from (select id from unnest(${articleIds}::integer[]) id order by id) articles`
      const texts = await readTexts(tx, articleIds)
      const [of, hashes] = [texts.map(({ articleId }) => articleId), texts.map(({ hash }) => hash)]
      await tx.$executeRaw`
        delete from article_words w where article_id = any(${articleIds}) and not exists (
          select 1 from unnest(${of}::integer[], ${hashes}::text[]) text (article_id, hash)
          where text.article_id = w.article_id and text.hash = w.hash)`
      const kept = await tx.articleWords.findMany({
        where: { articleId: { in: articleIds } },
        distinct: ['articleId', 'hash'],
        select: { articleId: true, hash: true },
      })
      const have = new Set(kept.map(keyOf))
      await keepTexts(
        tx,
        texts.filter((text) => !have.has(keyOf(text))),
      )
    },
    { isolationLevel: 'ReadCommitted', maxWait: 5_000, timeout: 15_000 },
  )
}

const keyOf = ({ articleId, hash }: { articleId: number; hash: string }) => `${articleId} ${hash}`

async function readTexts(tx: Transaction, articleIds: number[]): Promise<Text[]> {
  return tx.$queryRaw<Text[]>`
    select distinct on (article_id, hash) article_id as "articleId", hash, content from (
      select article_id, hash, content from draft where article_id = any(${articleIds})
      union all select v.article_id, v.hash, v.content from unnest(${articleIds}::integer[]) a (id), lateral (
        select article_id, hash, content from revision where article_id = a.id order by number desc limit 1) v
      union all select p.article_id, v.hash, v.content from publication p join revision v on v.id = p.revision_id
        where p.article_id = any(${articleIds}) and p.ended_at is null) texts
    order by article_id, hash`
}

async function keepTexts(tx: Transaction, texts: Text[]): Promise<void> {
  const rows = texts.flatMap(({ articleId, hash, content }) =>
    searchParts(`${articleText(content)}\n${content.shortTitle}`).map((words, index) => ({
      articleId,
      hash,
      part: index + 1,
      words,
    })),
  )
  if (rows.length === 0) return
  await tx.$executeRaw`
    insert into article_words (article_id, hash, part, words)
    select "articleId", hash, part, words::tsvector
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p ("articleId" integer, hash text, part integer, words text)
    on conflict do nothing`
}
