import { anchorTo } from '#lib/document/anchor/anchor.ts'
import { command } from '#lib/platform/command.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { readText } from './read-text.ts'
import { canRemark } from './rules.ts'
import { makeRemarkInput } from './schema.ts'

/**
 * Says something about words, a picture, a field or the whole of a text that the actor may read, with or without
 * another wording. Refuses `stale` when that text is no longer to be had, `passage-gone` when there is nothing there,
 * `not-a-reader` when somebody is called by name who may not read it.
 */
export const makeRemark = command({
  name: 'remark.made',
  input: makeRemarkInput,
  async run({ tx, actor, input, record }) {
    const { articleId, hash, words, wording, mentions } = input
    permit(canRemark(actor))
    await lockArticle(tx, articleId)
    const content = await readText(tx, actor, articleId, hash)
    if (content === 'unknown') return refuse('unknown')
    if (!content) return refuse('stale')
    const spans = anchorTo(content, input.spans) ?? refuse('passage-gone')
    if (wording !== null && wording === spans[0]?.quote) {
      throw new RefusalError({ code: 'invalid', fields: { wording: { code: 'same-words' } } })
    }
    const remark = await tx.remark.create({
      data: { articleId, hash, spans, words, wording, mentions, personId: actor.id },
      select: { id: true, roundId: true, position: true },
    })
    record(articleId, {
      remarkId: remark.id,
      roundId: remark.roundId,
      position: remark.position,
      hash,
      places: spans.length,
      suggests: wording !== null,
      mentions: mentions.join(' '),
    })
    return { remarkId: remark.id }
  },
})
