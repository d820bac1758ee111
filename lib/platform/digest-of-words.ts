import { createHash } from 'node:crypto'

/**
 * What the event of a remark, or of an answer to one, keeps of what was said: SHA-256, in hexadecimal, over the JSON list of its
 * words and of the wording that it suggests (null for none). The words themselves are no facts of the audit.
 */
export function digestOfWords({ words, wording = null }: { words: string; wording?: string | null }): string {
  return createHash('sha256')
    .update(JSON.stringify([words, wording]), 'utf8')
    .digest('hex')
}
