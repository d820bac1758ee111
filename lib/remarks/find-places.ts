import { findWords } from '#lib/document/anchor/find-words.ts'
import { follow, pastOf, type Whereabouts } from '#lib/document/anchor/follow.ts'
import type { AnchorSpan } from '#lib/document/anchor/span.ts'
import { attribute } from '#lib/document/compare/attribute.ts'
import type { Content } from '#lib/document/content.ts'
import type { Transaction } from '#lib/platform/db.ts'

/** What is looked for: what somebody pointed at in the text with this hash, and when. */
export type Anchored = { hash: string; spans: AnchorSpan[]; createdAt: Date }

type KeptText = { hash: string; content: Content; createdAt: Date }

/**
 * Where each anchor stands in the present text: as it was, where that is the very text that it was made on; otherwise
 * through every text that was kept since, character by character; by its words where its own text was not kept.
 */
export async function findPlaces(
  tx: Transaction,
  articleId: number,
  anchors: readonly Anchored[],
  present: { hash: string; content: Content },
): Promise<Whereabouts[]> {
  const older = anchors.filter(({ hash, spans }) => hash !== present.hash && spans.length > 0)
  const texts = older.length > 0 ? await readTexts(tx, articleId, older, present.hash) : []
  const past = texts.length > 0 ? pastOf(attribute([...texts, present].map(({ content }) => content))) : null
  return anchors.map(({ hash, spans, createdAt }) => {
    if (hash === present.hash || spans.length === 0) {
      return { state: 'there', spans: spans.map(({ at, from, to }) => ({ at, from, to })) }
    }
    const version = versionOf(texts, hash, createdAt)
    return past && version >= 0 ? follow(past, version, spans) : findWords(present.content, spans)
  })
}

/** Words that stood there once may have been put back later: the text that was there when the remark was made. */
function versionOf(texts: readonly KeptText[], hash: string, at: Date): number {
  const before = texts.findLastIndex((text) => text.hash === hash && text.createdAt <= at)
  return before >= 0 ? before : texts.findIndex((text) => text.hash === hash)
}

async function readTexts(
  tx: Transaction,
  articleId: number,
  anchors: readonly Anchored[],
  presentHash: string,
): Promise<KeptText[]> {
  const hashes = [...new Set(anchors.map(({ hash }) => hash))]
  const texts = await tx.$queryRaw<KeptText[]>`
    with kept as (
      select hash, content, created_at, id as place from revision where article_id = ${articleId}
      union all
      select hash, content, created_at, 0 as place from remarked_text where article_id = ${articleId})
    select hash, content, created_at as "createdAt" from kept
    where created_at >= (select min(created_at) from kept where hash = any(${hashes}::text[]))
    order by created_at, place`
  // The present text stands at the end by itself.
  return texts.at(-1)?.hash === presentHash ? texts.slice(0, -1) : texts
}
