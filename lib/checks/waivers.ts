import type { Transaction } from '#lib/platform/db.ts'
import type { CheckId } from './schema.ts'

/** A finding that was let pass, and why. `at` is ISO 8601; `finding` is the id by which it is known again. */
export type ToldWaiver = {
  id: number
  finding: string
  check: CheckId
  found: string
  passage: string
  reason: string
  by: string
  at: string
}

/** Everything that was ever let pass in an article, in order; it holds where its words still stand. */
export async function readWaivers(tx: Transaction, articleId: number): Promise<ToldWaiver[]> {
  const rows = await tx.findingWaiver.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    include: { person: { select: { name: true } } },
  })
  return rows.map(({ id, finding, check, found, passage, reason, person, createdAt }) => ({
    ...{ id, finding, check: check as CheckId, found, passage, reason },
    ...{ by: person.name, at: createdAt.toISOString() },
  }))
}
