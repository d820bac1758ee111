/** How long a text in RTF may be to be looked through, in characters, and how many pictures are taken out of one. */
const LONGEST = 64 * 2 ** 20
const MOST = 100
/** How large one picture may be, in bytes. */
const LARGEST = 20 * 2 ** 20
/** How deep groups stand in one another where a program wrote them. */
const DEEPEST = 500

/** What holds pictures that are not in the text: the same ones again for old programs, signs of lists, heads and feet of pages. */
const APART = new Set(
  'nonshppict listpicture header headerl headerr headerf footer footerl footerr footerf background'.split(
    ' ',
  ),
)
const WORD = /\\(?:([a-z]+)(-?\d+)? ?|[^a-z])/y

type Group = { isApart: boolean; pict: Pict | null }
type Pict = { type: 'png' | 'jpeg' | null; hex: string[] }

/**
 * The pictures of a text in RTF, in their order, each as a `data:` address; null for one that is no PNG or JPEG, such as a
 * drawing, or that is damaged or too large. Word and WPS put them there when the same text as a page only says where they lie on
 * a disk. Null for all of them where there are too many, or the text is none.
 */
export function rtfPictures(rtf: string): (string | null)[] | null {
  if (!rtf.startsWith('{\\rtf') || rtf.length > LONGEST) return null
  const found: (string | null)[] = []
  const groups: Group[] = []
  const next = /[{}\\]/g
  let from = 0
  for (let sign = next.exec(rtf); sign; sign = next.exec(rtf)) {
    const group = groups.at(-1)
    if (group?.pict && sign.index > from) group.pict.hex.push(rtf.slice(from, sign.index))
    from = sign.index + 1
    if (sign[0] === '{') {
      groups.push({ isApart: group?.isApart ?? false, pict: null })
      if (groups.length > DEEPEST) return null
    } else if (sign[0] === '}') {
      groups.pop()
      if (group?.pict && !group.isApart) found.push(addressOf(group.pict))
      if (found.length > MOST) return null
    } else {
      WORD.lastIndex = sign.index
      const [whole = '\\', name = '', number] = WORD.exec(rtf) ?? []
      from = sign.index + whole.length
      if (name === 'bin') from += Math.max(0, Number(number ?? 0))
      if (group) take(group, name)
      next.lastIndex = from
    }
  }
  return found
}

function take(group: Group, name: string): void {
  if (APART.has(name)) group.isApart = true
  else if (name === 'pict') group.pict = { type: null, hex: [] }
  else if (group.pict && name === 'pngblip') group.pict.type = 'png'
  else if (group.pict && name === 'jpegblip') group.pict.type = 'jpeg'
}

function addressOf({ type, hex }: Pict): string | null {
  const digits = hex.join('').replace(/\s+/g, '')
  if (type === null || digits.length > 2 * LARGEST || digits.length % 2 !== 0) return null
  const begins = type === 'png' ? /^89504e470d0a1a0a/i : /^ffd8ff/i
  if (!begins.test(digits) || /[^\da-f]/i.test(digits)) return null
  const pieces: string[] = []
  // In thirds of base64's own groups, so that the pieces join.
  for (let at = 0; at < digits.length; at += 24_576) {
    const bytes = (digits.slice(at, at + 24_576).match(/../g) ?? []).map((two) => Number.parseInt(two, 16))
    pieces.push(btoa(String.fromCharCode(...bytes)))
  }
  return `data:image/${type};base64,${pieces.join('')}`
}
