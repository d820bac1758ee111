/** Text of a file, by its bytes: UTF-8, UTF-16 either way round, or GB18030 (and so GBK and GB2312); null for what is none. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // Pictures and programs have these, texts never.
      return text.includes('\u0000') ? null : text
    } catch {
      // Not in this encoding; the next one is asked.
    }
  }
  return null
}

function encodingsOf(bytes: Uint8Array): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  // Without a mark, the zeros of its line ends and Latin letters tell which way round it is.
  const head = bytes.subarray(0, 4_096)
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > 2 * even) return ['utf-16le']
  if (even > 2 * odd) return ['utf-16be']
  return ['utf-8', 'gb18030']
}
