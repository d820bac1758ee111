import { keepCount } from '#lib/checks/count-findings.ts'
import { readMachine } from '#lib/checks/read-machine.ts'
import { canLetPass } from '#lib/checks/rules.ts'
import type { Content } from '#lib/document/content.ts'
import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from './load-state.ts'
import { canWaive } from './rules.ts'
import { waiveFindingInput } from './schema.ts'

/**
 * Lets one finding of the machine pass, with a reason that every later reviewer sees. It holds as long as the passage
 * stands. Refuses `stale` when the draft has moved on, `passage-gone` for a finding that is not there, and
 * `finding-stops` for one that must change.
 */
export const waiveFinding = command({
  name: 'finding.waived',
  input: waiveFindingInput,
  async run({ tx, actor, input, record }) {
    const { articleId, reason } = input
    const article = await lockArticle(tx, articleId)
    permit(canWaive(actor, article))
    if (article.draft.hash !== input.hash) refuse('stale')
    const draft = await tx.draft.findUniqueOrThrow({ where: { articleId }, select: { content: true } })
    const content = draft.content as Content
    const { findings } = await readMachine(tx, articleId, content)
    const finding = findings.find(({ id }) => id === input.finding) ?? refuse('passage-gone')
    permit(canLetPass(finding))
    const { check, found, passage } = finding
    await tx.findingWaiver.create({
      data: { articleId, finding: finding.id, check, found, passage, reason, personId: actor.id },
    })
    await keepCount(tx, input, await readMachine(tx, articleId, content))
    record(articleId, { check, hash: input.hash, note: reason })
    return { finding: finding.id }
  },
})
