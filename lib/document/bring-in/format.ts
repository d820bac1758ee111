import type { Mark } from '../body-types.ts'

/** How text looks where a walk through a page stands. */
export type Format = {
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  height: 'superscript' | 'subscript' | null
  href: string | null
  /** Line breaks and spaces count, as in `<pre>`. */
  pre: boolean
}

export const PLAIN: Format = {
  ...{ bold: false, italic: false, underline: false, strike: false },
  ...{ height: null, href: null, pre: false },
}

const TAGS: Readonly<Record<string, Partial<Format>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  u: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { height: 'superscript' },
  sub: { height: 'subscript' },
  pre: { pre: true },
}

/** What one property of a style attribute, in small letters, says; '' for nothing. */
export function styled(style: string, property: string): string {
  if (!style.includes(property)) return ''
  const pattern = PATTERNS.get(property) ?? new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]*)`)
  PATTERNS.set(property, pattern)
  return pattern.exec(style)?.[1]?.trim() ?? ''
}

const PATTERNS = new Map<string, RegExp>()

/** How text looks within an element that stands where text looked like `outer`. A link is not underlined for being one. */
export function formatWithin(outer: Format, tag: string, style: string): Format {
  const own = TAGS[tag]
  if (!own && style === '') return outer
  const format = { ...outer, ...own }
  if (style === '') return format
  const weight = styled(style, 'font-weight')
  if (weight !== '') format.bold = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600
  const slant = styled(style, 'font-style')
  if (slant !== '') format.italic = slant.startsWith('italic') || slant.startsWith('oblique')
  const line = styled(style, 'text-decoration-line') || styled(style, 'text-decoration')
  // Taken off by a style is only the element's own line: one around it is drawn through.
  if (line !== '') {
    format.underline = outer.underline || line.includes('underline')
    format.strike = outer.strike || line.includes('line-through')
  }
  const height = styled(style, 'vertical-align')
  if (height === 'super') format.height = 'superscript'
  else if (height === 'sub') format.height = 'subscript'
  else if (height === 'baseline') format.height = outer.height
  return format
}

/** The marks of text that looks so. */
export function marksOf(format: Format): Mark[] {
  const marks: Mark[] = []
  if (format.href !== null) marks.push({ type: 'link', attrs: { href: format.href } })
  if (format.bold) marks.push({ type: 'bold' })
  if (format.italic) marks.push({ type: 'italic' })
  if (format.underline && format.href === null) marks.push({ type: 'underline' })
  if (format.strike) marks.push({ type: 'strike' })
  if (format.height) marks.push({ type: format.height })
  return marks
}
