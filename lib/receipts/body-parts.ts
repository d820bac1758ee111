import type { Body, BodyBlock, BodyNode, ClipNode, Inline, Picture } from '#lib/document/body-types.ts'
import { isSafeHref } from '#lib/document/link.ts'
import { footnotes, inlineText } from '#lib/document/text.ts'

/** One thing that a reader of a page gets, in its order: what kind of thing it is, and its characters. */
export type Part = { kind: string; text: string }

/**
 * What a signed body has its readers get: texts with their kinds, notes by their numbers, pictures and clips by their
 * hashes, links by their addresses. Made from the document alone, and from nothing that renders it. Links on this site
 * are whole addresses at `origin`.
 */
export function bodyParts(body: Body, origin: string): Part[] {
  const counting = { notes: 0, origin }
  return [
    ...body.content.flatMap((block) => partsOf(block, counting)),
    ...footnotes(body).map((text) => ({ kind: 'note', text })),
  ]
}

type Counting = { notes: number; origin: string }

function partsOf(node: BodyNode, counting: Counting): Part[] {
  switch (node.type) {
    case 'paragraph':
      return node.content ? line('p', node.content, counting) : []
    case 'heading':
      if (!node.content) return []
      return line(
        inlineText(node.content).trim() === '' ? 'p' : `h${node.attrs.level}`,
        node.content,
        counting,
      )
    case 'horizontalRule':
      return [{ kind: 'hr', text: '' }]
    case 'figure':
      return pictureParts(node.attrs)
    case 'video':
    case 'audio':
      return clipParts(node)
    case 'pullQuote':
      if (!node.content) return []
      return [...line('p', node.content, counting), ...said('by', node.attrs.by)]
    case 'factBox':
      return [...said('box-title', node.attrs.title), ...inner(node.content, counting)]
    case 'table':
      return [...said('table-caption', node.attrs.caption), ...inner(node.content as BodyNode[], counting)]
    case 'tableCell':
    case 'tableHeader':
      return [{ kind: node.type === 'tableCell' ? 'td' : 'th', text: '' }, ...inner(node.content, counting)]
    case 'listItem':
      return [{ kind: 'li', text: '' }, ...inner(node.content, counting)]
    default:
      return 'content' in node ? inner((node.content ?? []) as BodyBlock[], counting) : []
  }
}

function inner(nodes: BodyNode[], counting: Counting): Part[] {
  return nodes.flatMap((node) => partsOf(node, counting))
}

/** A picture with its words. */
export function pictureParts({ sha256, alt, caption, credit }: Picture): Part[] {
  return [
    { kind: 'picture', text: `${sha256} ${alt}` },
    ...said('caption', caption),
    ...said('credit', credit),
  ]
}

function clipParts({ attrs: { sha256, alt, caption, credit } }: ClipNode): Part[] {
  return [
    { kind: 'clip', text: `${sha256} ${alt || caption}` },
    ...said('caption', caption),
    ...said('credit', credit),
  ]
}

const said = (kind: string, text: string): Part[] => (text === '' ? [] : [{ kind, text }])

function line(kind: string, nodes: Inline[], counting: Counting): Part[] {
  const text = nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'hardBreak') return '\n'
      counting.notes += 1
      return `[${counting.notes}]`
    })
    .join('')
  return [{ kind, text }, ...linkParts(kind, linksIn(nodes, counting.origin))]
}

/** The addresses that a line leads to. In a subhead of two parts one link may stand as two, so there neighbours are one. */
export function linkParts(kind: string, hrefs: readonly string[]): Part[] {
  return hrefs
    .filter((href, index) => !/^h\d$/.test(kind) || href !== hrefs[index - 1])
    .map((href) => ({ kind: 'link', text: href }))
}

// As one reads them: a link goes on over neighbours that differ in nothing but other marks.
function linksIn(nodes: Inline[], origin: string): string[] {
  const runs: { href: string | null; text: string }[] = []
  for (const node of nodes) {
    const mark = node.type === 'text' ? node.marks?.find(({ type }) => type === 'link') : undefined
    const href = mark?.type === 'link' ? mark.attrs.href : null
    const text = node.type === 'text' ? node.text : ''
    const last = runs.at(-1)
    if (last && last.href === href) last.text += text
    else runs.push({ href, text })
  }
  return runs.flatMap(({ href, text }) =>
    href !== null && isSafeHref(href) && text.trim() !== '' ? wholeAddress(href, origin) : [],
  )
}

/** An address as a browser would follow it from this site. */
export function wholeAddress(href: string, origin: string): string {
  try {
    return new URL(href, origin).href
  } catch {
    return href
  }
}
