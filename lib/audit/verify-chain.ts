import { readAnchors } from '#lib/platform/audit-anchor.ts'
import { BrokenChain, type ChainHead, walkChain } from '#lib/platform/audit-chain.ts'
import { app } from '#lib/platform/db.ts'

/** How far a check of the chain is, and at its end what it found: where the chain ends, or the first bad event. */
export type ChainStep =
  | { at: number; of: number }
  | { sound: true; head: ChainHead }
  | { sound: false; kind: BrokenChain['kind']; seq: number }

/**
 * Goes through the chain, and compares it with the anchors of `file`; gives the heads as they pass, and last the chain's own.
 * Throws `BrokenChain` at the first event that is not as it was.
 */
export async function* passChain(file: string, size?: number): AsyncGenerator<ChainHead> {
  const anchors = await readAnchors(file)
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor]))
  let head: ChainHead = { seq: 0, hash: '' }
  for await (const heads of walkChain(size)) {
    for (const { seq, hash } of heads) {
      const anchor = anchored.get(seq)
      if (anchor && anchor.hash !== hash) {
        const said = `event ${seq} is not the one anchored on ${anchor.at}: it or one before was rewritten`
        throw new BrokenChain('rewritten', seq, said)
      }
    }
    head = heads.at(-1) ?? head
    yield head
  }
  const lost = anchors.find(({ seq }) => seq > head.seq)
  if (lost) {
    const said = `event ${head.seq + 1} is missing: ${lost.seq} events were anchored on ${lost.at}`
    throw new BrokenChain('lost', head.seq + 1, said)
  }
}

/** The same for a screen: how far it is, then what it found. For who has been asked whether they may read the audit. */
export async function* checkChain(file: string, signal: AbortSignal): AsyncGenerator<ChainStep> {
  const last = await app().auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } })
  let head: ChainHead = { seq: 0, hash: '' }
  try {
    for await (const passed of passChain(file)) {
      if (signal.aborted) return
      head = passed
      yield { at: head.seq, of: Math.max(head.seq, last?.seq ?? 0) }
    }
    yield { sound: true, head }
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error
    yield { sound: false, kind: error.kind, seq: error.seq }
  }
}
