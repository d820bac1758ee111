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
  /** Which of the article's events it is; null in what happened before this was told. */
  nth: number | null
}

/** Reads an event's text; null for what no event was ever hashed as. */
export function readEvent({ hash, text }: { hash: string; text: string }): EvidenceEvent | null {
  const told = parsed(text)
  if (!Array.isArray(told) || (told.length !== 7 && told.length !== 8)) return null
  const [prevHash, seq, at, actorId, name, articleId, facts, nth = null] = told as unknown[]
  if (typeof prevHash !== 'string' || typeof seq !== 'number' || typeof at !== 'string') return null
  if (typeof name !== 'string' || typeof facts !== 'object' || facts === null) return null
  return {
    ...{ hash, prevHash, seq, at, name, facts: facts as Record<string, unknown> },
    actorId: typeof actorId === 'number' ? actorId : null,
    nth: typeof nth === 'number' ? nth : null,
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
