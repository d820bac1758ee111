import { readDraft } from '#lib/articles/queries.ts'
import type { MachineFinding } from '#lib/checks/finding.ts'
import { readMachine } from '#lib/checks/read-machine.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { loadState } from './load-state.ts'
import { canRewrite, canWaive } from './rules.ts'

/** What the machine finds in the draft as it is now, and what this person may do about it; `hash` is of the words read. */
export type DraftFindings = {
  hash: string
  findings: MachineFinding[]
  verdicts: Record<'mend' | 'waive', Verdict>
}

/** Reads the draft by the machine, as a submission would; null for who may not see it. */
export async function readFindings(actor: Actor, articleId: number): Promise<DraftFindings | null> {
  // One snapshot, so that what was found stands in the words whose hash the answer carries.
  return app().$transaction(
    async (tx) => {
      const draft = await readDraft(actor, articleId, tx)
      const state = draft && (await loadState(tx, articleId))
      if (!state) return null
      const { findings } = await readMachine(tx, articleId, draft.content)
      const verdicts = { mend: canRewrite(actor, state), waive: canWaive(actor, state) }
      return { hash: draft.hash, findings, verdicts }
    },
    { isolationLevel: 'RepeatableRead', maxWait: 5_000, timeout: 15_000 },
  )
}
