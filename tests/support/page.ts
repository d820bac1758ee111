import { readFileSync } from 'node:fs'
import type { BodyBlock, Inline } from '#lib/document/body-types.ts'

/** A page as it comes off a clipboard, parsed and never shown. Needs a browser's parser (jsdom's here). */
export const pageOf = (html: string): Element => new DOMParser().parseFromString(html, 'text/html').body

/** What another program put on a clipboard, in words of our own: `word`, `wps`, `docs` or `wechat`. */
export function clipboardOf(program: 'word' | 'wps' | 'docs' | 'wechat'): string {
  return readFileSync(`tests/support/clipboard/${program}.clipboard`, 'utf8')
}

/** A body in short: marks by their first letter, frames by brackets. */
export function shortOf(blocks: readonly (BodyBlock | Inline | { type: string })[]): string[] {
  return blocks.map((block) => {
    const { type, attrs, content, text, marks } = block as {
      type: string
      attrs?: Record<string, unknown>
      content?: BodyBlock[]
      text?: string
      marks?: { type: string; attrs?: { href: string } }[]
    }
    if (type === 'text') {
      const shown = (marks ?? []).map((mark) => mark.attrs?.href ?? mark.type)
      return shown.length > 0 ? `${text}{${shown.join(' ')}}` : `${text}`
    }
    if (type === 'hardBreak') return '⏎'
    if (type === 'footnote') return `[^${attrs?.note}]`
    const name =
      { paragraph: 'p', heading: `h${attrs?.level}`, tableCell: 'td', tableHeader: 'th' }[type] ?? type
    const spans = [attrs?.colspan, attrs?.rowspan].some((each) => typeof each === 'number' && each > 1)
    const inside = shortOf(content ?? []).join(type === 'paragraph' || type === 'heading' ? '' : ' ')
    return `${name}${spans ? `:${attrs?.colspan}×${attrs?.rowspan}` : ''}(${inside})`
  })
}
