import { anchorTo } from '#lib/document/anchor/anchor.ts'
import type { Span } from '#lib/document/anchor/span.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { CommandRun } from '#lib/platform/command.ts'
import { digestOfWords } from '#lib/platform/digest-of-words.ts'
import { RefusalError, refuse } from '#lib/platform/refusal.ts'

/** What is said of the text with this hash: the words, another wording or both, and who is called by name. */
export type Said = {
  articleId: number
  hash: string
  spans: readonly Span[]
  words: string
  wording: string | null
  mentions: number[]
}

/**
 * Adds a remark on a text that the actor may read, with its event, within any command: what goes along with a return is
 * a remark like every other. Refuses `passage-gone` where the content has nothing there, and a wording that is none.
 */
export async function addRemark(
  { tx, actor, record }: Pick<CommandRun<unknown, Actor>, 'tx' | 'actor' | 'record'>,
  content: Content,
  { articleId, hash, spans: pointedAt, words, wording, mentions }: Said,
): Promise<{ remarkId: number }> {
  const spans = anchorTo(content, pointedAt) ?? refuse('passage-gone')
  if (wording !== null && wording === spans[0]?.quote) {
    throw new RefusalError({ code: 'invalid', fields: { wording: { code: 'same-words' } } })
  }
  const remark = await tx.remark.create({
    data: { articleId, hash, spans, words, wording, mentions, personId: actor.id },
    select: { id: true, roundId: true, position: true },
  })
  const facts = {
    remarkId: remark.id,
    roundId: remark.roundId,
    position: remark.position,
    hash,
    places: spans.length,
    suggests: wording !== null,
    mentions: mentions.join(' '),
    digest: digestOfWords({ words, wording }),
  }
  record(articleId, facts, 'remark.made')
  return { remarkId: remark.id }
}
