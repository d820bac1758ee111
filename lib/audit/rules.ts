import type { Actor } from '#lib/platform/actor.ts'
import { allowed, refused, type Verdict } from '#lib/platform/refusal.ts'

/** The whole audit is for who answers for the paper; the story of one article is for everybody who may know of it. */
export function canReadAudit(actor: Actor): Verdict {
  return actor.capabilities.includes('audit') ? allowed : refused('not-entitled')
}

/** Evidence leaves the house through who answers for the audit, or for what goes out and comes down. */
export function canExportEvidence(actor: Actor): Verdict {
  const may = (['audit', 'publish', 'withdraw'] as const).some((each) => actor.capabilities.includes(each))
  return may ? allowed : refused('not-entitled')
}
