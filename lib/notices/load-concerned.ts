import { listStaff } from '#lib/people/queries.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { loadState } from '#lib/review/load-state.ts'
import type { Concerned } from './rules.ts'

/** Whom an event of this round (or of this publication's) may concern; null when there is no such article. */
export async function loadConcerned(
  tx: Transaction,
  articleId: number,
  about: { roundId?: number | null; publicationId?: number; remarkId?: number },
): Promise<Concerned | null> {
  const article = await loadState(tx, articleId)
  if (!article) return null
  const roundId = about.roundId ?? (await roundOf(tx, about.publicationId))
  return {
    article,
    signers: roundId ? await signersOf(tx, roundId) : [],
    ...(about.remarkId ? { thread: await threadOf(tx, about.remarkId) } : {}),
    people: await listStaff(tx),
  }
}

/** Who made the remark, first, and then whoever answered it. */
async function threadOf(tx: Transaction, remarkId: number): Promise<number[]> {
  const remark = await tx.remark.findUnique({
    where: { id: remarkId },
    select: { personId: true, replies: { orderBy: { id: 'asc' }, select: { personId: true } } },
  })
  return remark ? [remark.personId, ...remark.replies.map(({ personId }) => personId)] : []
}

async function roundOf(tx: Transaction, publicationId: number | undefined): Promise<number | undefined> {
  if (!publicationId) return undefined
  const publication = await tx.publication.findUnique({
    where: { id: publicationId },
    select: { roundId: true },
  })
  return publication?.roundId
}

async function signersOf(tx: Transaction, roundId: number): Promise<number[]> {
  const approvals = await tx.approval.findMany({
    where: { roundId, void: null },
    select: { personId: true, principalId: true },
  })
  return approvals.flatMap(({ personId, principalId }) =>
    principalId ? [personId, principalId] : [personId],
  )
}
