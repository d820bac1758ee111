/** A file's text: UTF-8 with or without its mark, else GB18030 as Chinese tables write it; null for what is no text in either. */
export function decodeFile(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      // A table's own format begins with bytes that no text has.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      return /[\0-\b\x0e-\x1f]/.test(text) ? null : text
    } catch {
      // Not in this encoding; the next one is asked.
    }
  }
  return null
}
