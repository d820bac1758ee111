import type { Content } from './content.ts'
import { plainText } from './text.ts'

/**
 * The words of the article that a reader of its page sees, one part a line, in the page's order. Without the short
 * title, which only front pages show, and without labels, which are the page's own.
 */
export function articleText(content: Content): string {
  const { source } = content
  return [
    content.kicker,
    content.title,
    content.subtitle,
    ...content.byline.map(({ role, name }) => `${role} ${name}`.trim()),
    ...(source.kind === 'reprint' ? [source.name, source.originalTitle, source.author] : []),
    ...(content.cover ? [content.cover.caption, content.cover.credit] : []),
    content.summary,
    content.dateline,
    plainText(content.body),
    content.ai,
    content.tags.join(' '),
    content.correction,
  ]
    .filter((part) => part !== '')
    .join('\n')
}
