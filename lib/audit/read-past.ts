import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { readTaken } from '#lib/remarks/read-taken.ts'
import type { ArticleView } from '#lib/review/read-article.ts'
import type { KeptName } from '#lib/versions/schema.ts'
import { type PastText, readFrozen, textOf } from './frozen-texts.ts'
import { readKeptTexts, readKeptWords } from './kept-texts.ts'
import { withKept } from './with-kept.ts'
import { withTaken } from './with-taken.ts'

/** What the person who looks did last with a text of this article, and with which. */
export type Seen = { act: 'signed' | 'returned' | 'submitted'; number: number; hash: string }

/** An article's texts from the one that its marked-up copy begins with, which bears no marks, to the one that is shown. */
export type Past = {
  /** The round's first submission, or the text that readers have, which is corrected. */
  origin: 'submission' | 'live'
  texts: PastText[]
  /** Which of the article's rounds is told of, from 1; 0 before any. */
  round: number
  /** The text that the person signed, returned or handed in last; null where they did none of it. */
  seen: Seen | null
}

/**
 * Who made each text of the article as the person sees it (`view`), and at which stage. It follows from the evidence: a
 * text is frozen by the act that hands it on, in the same transaction. Words themselves are read by `readTexts`.
 */
export async function readPast(actor: Actor, view: ArticleView): Promise<Past> {
  const { articleId, round, live } = view.state
  const revisions = await readFrozen(app(), articleId, view.revision?.number ?? 0)
  const inRound = revisions.filter(({ roundId }) => roundId === revisions.at(-1)?.roundId)
  const liveText = live && revisions.findLast(({ hash }) => hash === live.hash)
  // A released text shows how it came to be, until somebody begins to correct it.
  const isCorrected =
    liveText && (liveText.roundId !== inRound[0]?.roundId || (view.draft && view.draft.hash !== live.hash))
  const first = isCorrected ? liveText : inRound[0]
  const frozen = revisions.filter(({ number }) => first && number >= first.number).map(textOf)
  const { draft } = view
  const taken = await readTaken(app(), articleId)
  const stage = round?.stages.find(({ position }) => position === round.openPosition)
  // What was taken into a draft is shown to whom the draft is.
  const until = draft ? null : (revisions.at(-1)?.at ?? null)
  const texts = withTaken(
    frozen,
    taken.filter(({ at }) => first && at > first.at && (!until || at <= until)),
    stage ?? 'author',
  )
  if (draft && texts.length > 0 && draft.hash !== texts.at(-1)?.hash) {
    texts.push({
      ...{ name: 'draft', hash: draft.hash, personId: draft.savedById, by: draft.savedBy, at: draft.savedAt },
      place: stage ?? 'author',
    })
  }
  const [base, last] = [texts[0], texts.at(-1)]
  const kept = base && last ? await readKeptTexts(actor, articleId, { from: base.at, to: last.at }) : []
  return {
    origin: isCorrected ? 'live' : 'submission',
    // What was saved as a wording was taken is told already, as its proposer's.
    texts: withKept(
      texts,
      kept.filter(({ hash }) => !texts.some((text) => text.name === 'taken' && text.hash === hash)),
    ),
    round: new Set(revisions.map(({ roundId }) => roundId)).size,
    seen: await readSeen(actor, articleId),
  }
}

/** The words of these texts, in their order; the text in work as the person has it before them. */
export async function readTexts(
  actor: Actor,
  { state, draft }: ArticleView,
  texts: PastText[],
): Promise<Content[]> {
  const numbers = texts.flatMap(({ name }) => (typeof name === 'number' ? name : []))
  const revisions = await app().revision.findMany({
    where: { articleId: state.articleId, number: { in: numbers } },
    select: { number: true, content: true },
  })
  const words = new Map(revisions.map(({ number, content }) => [number, content as Content]))
  const taken = await readTakenTexts(state.articleId, texts)
  const kept = await readKeptWords(actor, state.articleId, texts.map(({ name }) => name).filter(isKept))
  return texts.flatMap(({ name, hash }) => {
    if (name === 'draft') return draft?.content ?? []
    if (name === 'taken') return taken.get(hash) ?? []
    return (typeof name === 'number' ? words.get(name) : kept.get(name)) ?? []
  })
}

function isKept(name: PastText['name']): name is KeptName {
  return name.toString().startsWith('kept-')
}

async function readTakenTexts(articleId: number, texts: PastText[]): Promise<Map<string, Content>> {
  const hashes = texts.flatMap(({ name, hash }) => (name === 'taken' ? hash : []))
  if (hashes.length === 0) return new Map()
  const kept = await app().$queryRaw<{ hash: string; content: Content }[]>`
    select hash, content from revision where article_id = ${articleId} and hash = any(${hashes}::text[])
    union all
    select hash, content from remarked_text where article_id = ${articleId} and hash = any(${hashes}::text[])`
  return new Map(kept.map(({ hash, content }) => [hash, content]))
}

// A return goes with what was the newest text then.
async function readSeen(actor: Actor, articleId: number): Promise<Seen | null> {
  const [seen] = await app().$queryRaw<Seen[]>`
    select act, r.number, r.hash from (
      select 'signed' as act, a.revision_id, a.created_at, 2 as weight from approval a join round k on k.id = a.round_id
        where k.article_id = ${articleId} and a.person_id = ${actor.id}
      union all
      select 'submitted', h.revision_id, h.created_at, 1 from submission h join round k on k.id = h.round_id
        where k.article_id = ${articleId} and h.person_id = ${actor.id}
      union all
      select 'returned', (select v.id from revision v where v.round_id = b.round_id and v.created_at <= b.created_at
          order by v.number desc limit 1), b.created_at, 3 from "return" b join round k on k.id = b.round_id
        where k.article_id = ${articleId} and b.person_id = ${actor.id} and b.kind = 'return'
    ) acts join revision r on r.id = acts.revision_id
    order by acts.created_at desc, weight desc limit 1`
  return seen ?? null
}
