import { keepingWords } from '#lib/articles/words-job.ts'
import { readMachine } from '#lib/checks/read-machine.ts'
import type { Content } from '#lib/document/content.ts'
import { withEdits } from '#lib/document/style/fix.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import { canRewrite } from './rules.ts'
import { mendFindingInput } from './schema.ts'

/**
 * Mends in the draft one thing that the machine has found, as the actor's own hand. Refuses `stale` when the draft has moved
 * on, and `passage-gone` for a finding that is not there or has no mending.
 */
export const mendFinding = command({
  name: 'finding.mended',
  input: mendFindingInput,
  async run({ tx, actor, input, record, enqueue }) {
    const { articleId } = input
    const article = await lockArticle(tx, articleId)
    permit(canRewrite(actor, article))
    if (article.draft.hash !== input.hash) refuse('stale')
    const draft = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
    const content = draft.content as Content
    const { findings } = await readMachine(tx, articleId, content)
    const finding = findings.find(({ id }) => id === input.finding)
    if (!finding?.fix) return refuse('passage-gone')
    const mended = withEdits(content, finding.path, finding.fix)
    const { hash } = await rewriteDraft(tx, actor, articleId, mended)
    record(articleId, { check: finding.check, hash })
    enqueue(keepingWords(articleId))
    return { hash }
  },
})
