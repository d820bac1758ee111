/** One event as its hashed text tells it. */
export type EvidenceEvent = {
  hash: string
  prevHash: string
  seq: number
  at: string
  actorId: number | null
  name: string
  articleId: number | null
  facts: Record<string, unknown>
}

/** Reads an event's text; null for what no event was ever hashed as. */
export function readEvent({ hash, text }: { hash: string; text: string }): EvidenceEvent | null {
  const told = parsed(text)
  if (!Array.isArray(told) || told.length !== 7) return null
  const [prevHash, seq, at, actorId, name, articleId, facts] = told as unknown[]
  if (typeof prevHash !== 'string' || typeof seq !== 'number' || typeof at !== 'string') return null
  if (typeof name !== 'string' || typeof facts !== 'object' || facts === null) return null
  return {
    ...{ hash, prevHash, seq, at, name, facts: facts as Record<string, unknown> },
    actorId: typeof actorId === 'number' ? actorId : null,
    articleId: typeof articleId === 'number' ? articleId : null,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
