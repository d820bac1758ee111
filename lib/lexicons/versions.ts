import type { Transaction } from '#lib/platform/db.ts'

/** Holds the lexicon for the transaction, so that two keepers come one after the other. Gives its state; 0 for none yet. */
export async function lockLexicon(tx: Transaction): Promise<number> {
  await tx.$executeRaw`select pg_advisory_xact_lock(73, hashtext('lexicon'))`
  return currentVersion(tx)
}

/** The lexicon's state now; 0 while it never had an entry. */
export async function currentVersion(tx: Transaction): Promise<number> {
  const newest = await tx.lexiconVersion.findFirst({ orderBy: { id: 'desc' }, select: { id: true } })
  return newest?.id ?? 0
}

/** Begins the next state, under `lockLexicon`. */
export async function nextVersion(tx: Transaction): Promise<number> {
  const { id } = await tx.lexiconVersion.create({ data: {}, select: { id: true } })
  return id
}
