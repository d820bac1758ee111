import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { verifyEvidence } from '#lib/audit/evidence/verify-evidence.ts'
import { passChain } from '#lib/audit/verify-chain.ts'
import { appendAnchor, readAnchors } from '#lib/platform/audit-anchor.ts'
import type { ChainHead } from '#lib/platform/audit-chain.ts'
import { env } from '#lib/platform/env.ts'
import { callerPath, UsageError, type Verb } from './verb.ts'

/** Recomputes the chain of the audit and compares it with the anchors in DATA_DIR; or checks one article's evidence file. */
export const verifyAuditVerb: Verb = {
  name: 'verify-audit',
  summary:
    'Recomputes the chain of the audit and compares it with DATA_DIR/audit-anchor.jsonl; of an evidence FILE, all that it says, without any database.',
  usage: '[FILE [--anchors FILE]]',
  needs: (args) => (parseArgs({ args, ...options }).positionals.length > 0 ? undefined : 'app'),
  async run(args) {
    const { positionals, values } = parseArgs({ args, ...options })
    const [file, more] = positionals
    if (more !== undefined || (file === undefined && values.anchors !== undefined))
      throw new UsageError('there is one evidence file, and only with it one of anchors')
    if (file !== undefined) return verifyFile(callerPath(file), values.anchors)
    const { seq, hash } = await verifyAudit(join(env().DATA_DIR, 'audit-anchor.jsonl'))
    console.log(`audit: ${seq} events, head ${hash || 'none'}`)
    return 0
  },
}

const options = { options: { anchors: { type: 'string' } }, allowPositionals: true } as const

/** Checks an evidence file offline; throws an error of one line that names the first thing that is wrong. */
async function verifyFile(path: string, anchors: string | undefined): Promise<number> {
  const known = anchors === undefined ? [] : await readAnchors(callerPath(anchors))
  const finding = verifyEvidence(await readFile(path), known)
  if (!finding.sound) {
    const [first = '', ...others] = finding.faults
    throw new Error(others.length > 0 ? `${first} (and ${others.length} more)` : first)
  }
  const { digest, evidence } = finding.file
  const { article, rows, events, chain } = evidence
  const head = chain.hashes.slice(-64)
  console.log(
    `evidence: article ${article.id}, ${rows.revision.length} revisions, ${rows.approval.length} signatures, ` +
      `${events.length} events; digest ${digest}; head of the chain: event ${chain.from + chain.hashes.length / 64 - 1}, ${head}`,
  )
  return 0
}

/**
 * Verifies the chain against the anchors of `file` and anchors its head there. Throws an error of one line that names
 * the first bad event; then nothing is anchored.
 */
export async function verifyAudit(file: string, size?: number): Promise<ChainHead> {
  let head: ChainHead = { seq: 0, hash: '' }
  for await (const passed of passChain(file, size)) head = passed
  await appendAnchor(file, head)
  return head
}
