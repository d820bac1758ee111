import { Marked } from 'marked'
import { type BroughtIn, bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { count } from '#lib/document/bring-in/report.ts'
import { parsed } from './parsed.ts'

const markdown = new Marked({
  gfm: true,
  renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') },
})

/** What other programs keep about a text over it. */
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Reads Markdown. HTML in it is a page like any other that comes in: its structure stays, nothing of it runs. */
export function readMarkdown(text: string): BroughtIn {
  const bare = text.replace(FRONT_MATTER, '')
  const brought = bringInHtml(parsed(markdown.parse(bare, { async: false })))
  if (bare !== text) count(brought.report, 'hidden')
  return brought
}
