import { Marked } from 'marked'
import { type BroughtIn, bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { count } from '#lib/document/bring-in/report.ts'
import { takeTitle } from '#lib/document/bring-in/title.ts'
import { withoutFrontMatter } from './front-matter.ts'
import { markdownNotes } from './markdown-notes.ts'
import { parsed } from './parsed.ts'

/**
 * Reads Markdown. HTML in it is a page like any other that comes in: its structure stays, nothing of it runs. With `titled`
 * its title is taken out of it.
 */
export function readMarkdown(text: string, titled = false): BroughtIn & { title: string | null } {
  const { bare, title } = withoutFrontMatter(text)
  const markdown = new Marked(
    { gfm: true, renderer: { checkbox: ({ checked }) => (checked ? '☑ ' : '☐ ') } },
    markdownNotes(bare),
  )
  const root = parsed(markdown.parse(bare, { async: false }))
  const taken = titled ? takeTitle(root, title) : null
  const brought = bringInHtml(root)
  if (bare !== text) count(brought.report, 'hidden')
  return { ...brought, title: taken }
}
