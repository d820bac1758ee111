/** The file that a `data:` address is; null for any other address, or one that cannot be read. */
export function fileOf(src: string, name: string): File | null {
  const [, type = '', encoding, data = ''] = /^data:(image\/[\w.+-]+)[^,]*?(;base64)?,(.*)$/is.exec(src) ?? []
  if (data === '') return null
  try {
    const raw = encoding ? atob(decodeURIComponent(data)) : decodeURIComponent(data)
    const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0))
    return new File([bytes], name, { type })
  } catch {
    return null
  }
}
