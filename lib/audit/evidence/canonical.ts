import { createHash } from 'node:crypto'

/**
 * The one way to write a value as JSON: the keys of every object in order of their UTF-16 code units, no white space, and
 * otherwise as JSON.stringify writes. Two files with the same facts are the same bytes.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** SHA-256 over a text's UTF-8 bytes, in hexadecimal: what the laws in SQL stamp on contents and events. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
