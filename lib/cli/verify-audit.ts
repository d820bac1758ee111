import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { appendAnchor, readAnchors } from '#lib/platform/audit-anchor.ts'
import { type ChainHead, verifyChain } from '#lib/platform/audit-chain.ts'
import { env } from '#lib/platform/env.ts'
import type { Verb } from './verb.ts'

/** Recomputes the chain of the audit and compares it with the anchors in DATA_DIR. */
export const verifyAuditVerb: Verb = {
  name: 'verify-audit',
  summary: 'Recomputes the chain of the audit and compares it with DATA_DIR/audit-anchor.jsonl.',
  usage: '',
  needs: 'app',
  async run(args) {
    parseArgs({ args })
    const { seq, hash } = await verifyAudit(join(env().DATA_DIR, 'audit-anchor.jsonl'))
    console.log(`audit: ${seq} events, head ${hash || 'none'}`)
    return 0
  },
}

/**
 * Verifies the chain against the anchors of `file` and anchors its head there. Throws an error of one line that names
 * the first bad event; then nothing is anchored.
 */
export async function verifyAudit(file: string, size?: number): Promise<ChainHead> {
  const anchors = await readAnchors(file)
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor]))
  const head = await verifyChain(({ seq, hash }) => {
    const anchor = anchored.get(seq)
    if (anchor && anchor.hash !== hash) {
      throw new Error(`event ${seq} is not the one anchored on ${anchor.at}: it or one before was rewritten`)
    }
  }, size)
  const lost = anchors.find(({ seq }) => seq > head.seq)
  if (lost)
    throw new Error(`event ${head.seq + 1} is missing: ${lost.seq} events were anchored on ${lost.at}`)
  await appendAnchor(file, head)
  return head
}
