import { plainLine } from '#lib/document/bring-in/line.ts'
import { isTitleLength } from '#lib/document/bring-in/title.ts'

/** What other programs keep about a text over it. */
const FRONT_MATTER = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/
const TITLE = /^title[ \t]*:[ \t]*(?![|>&*!{[])(\S.*)$/im

/** A text without what is kept about it, and the title told there; null where none is, or not in one plain line. */
export function withoutFrontMatter(text: string): { bare: string; title: string | null } {
  const [whole, kept = ''] = FRONT_MATTER.exec(text) ?? []
  if (whole === undefined) return { bare: text, title: null }
  const given = (TITLE.exec(kept)?.[1] ?? '').trim()
  const title = plainLine(/^(["']).*\1$/.test(given) ? unquoted(given) : given.replace(/\s+#.*$/, ''))
  return { bare: text.slice(whole.length), title: isTitleLength(title) ? title : null }
}

function unquoted(given: string): string {
  const inner = given.slice(1, -1)
  return given.startsWith('"') ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'")
}
