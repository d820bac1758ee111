import { canonicalJson } from './canonical.ts'
import { checkChain, type KnownHead } from './check-chain.ts'
import { checkBelonging, checkOrder, checkStages } from './check-order.ts'
import { checkTexts, type Faults } from './check-texts.ts'
import { digestOf, type EvidenceFile, evidenceFileSchema } from './format.ts'
import { replay } from './replay.ts'

/** What a check of an evidence file found: nothing wrong, and what it is of; or what is wrong, one line each. */
export type Finding = { sound: true; file: EvidenceFile } | { sound: false; faults: Faults }

/**
 * Checks an evidence file with nothing but its own bytes and, where somebody kept them, heads of the chain: its form, each
 * text's and event's hash, the chain between, and the laws over the rows.
 */
export function verifyEvidence(bytes: Uint8Array, known: readonly KnownHead[] = []): Finding {
  const read = readFile(bytes)
  if (typeof read === 'string') return { sound: false, faults: [read] }
  const { evidence } = read
  const { faults, events } = checkChain(evidence, known)
  const all = [
    ...checkTexts(evidence),
    ...faults,
    ...checkOrder(evidence.rows),
    ...checkStages(evidence.rows),
    ...replay(evidence.rows, events),
    ...checkBelonging(evidence),
    // Last: whatever it is that was changed has been named by then.
    ...(digestOf(read) === read.digest ? [] : ['the file was changed: its digest is not its own']),
  ]
  return all.length > 0 ? { sound: false, faults: all } : { sound: true, file: read }
}

/** The file, if its form is right; else what is wrong with it. */
function readFile(bytes: Uint8Array): EvidenceFile | string {
  const text = decoded(bytes)
  if (text === null) return 'the file is not UTF-8'
  const value = parsed(text)
  if (value === undefined) return 'the file is not JSON'
  const file = evidenceFileSchema.safeParse(value)
  if (!file.success) {
    const [issue] = file.error.issues
    return `the file is no evidence: ${issue?.path.join('.') || 'as a whole'}: ${issue?.message ?? 'unknown form'}`
  }
  // So that each byte counts: nothing can be written in two ways.
  const canonical = canonicalJson(value)
  if (canonical !== text)
    return `the file was changed: it is not in its canonical form at character ${differAt(canonical, text)}`
  return file.data
}

function decoded(bytes: Uint8Array): string | null {
  try {
    // A mark of the byte order is a change like any other.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function differAt(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at + 1
}
