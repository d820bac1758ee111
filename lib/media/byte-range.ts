/** A part of something that is `size` bytes long, both ends included. */
export type Part = { start: number; end: number; size: number }

/**
 * What a Range header asks of `size` bytes (RFC 9110, 14.2): one part, null for the whole (no header, one that nobody
 * understands, or several parts, which a server may pass over), or `outside` where there is nothing to give.
 */
export function readByteRange(header: string | null, size: number): Part | 'outside' | null {
  const [, from, to] = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '') {
    const last = Math.min(Number(to), size)
    return last > 0 ? { start: size - last, end: size - 1, size } : 'outside'
  }
  const [start, end] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)]
  if (to !== '' && Number(to) < start) return null
  return start < size ? { start, end, size } : 'outside'
}
