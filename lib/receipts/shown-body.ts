import { linkParts, type Part, wholeAddress } from './body-parts.ts'
import { type Element, elementsOf, hasClass, type MarkupNode, textOf } from './read-markup.ts'

/** What a body as readers get it has for them, in the terms of `bodyParts`: read out of its markup and nothing else. */
export function shownBody(nodes: MarkupNode[], origin: string): Part[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? stray(node) : shownIn(node, origin)))
}

/** Words that stand in nothing are somebody else's; white space between elements is nobody's. */
const stray = (text: string): Part[] => (text.trim() === '' ? [] : [{ kind: 'stray', text }])

function shownIn(element: Element, origin: string): Part[] {
  switch (element.name) {
    case 'p': {
      const isBoxTitle = hasClass(element, 'fact-box-title')
      return lineOf(isBoxTitle ? 'box-title' : 'p', element, origin)
    }
    case 'h2':
    case 'h3':
      return lineOf(element.name, element, origin)
    case 'hr':
      return [{ kind: 'hr', text: '' }]
    case 'img':
      return hasClass(element, 'clip-paper') ? [] : [mediumOf('picture', element, element.attributes.alt)]
    case 'video':
    case 'audio':
      return [mediumOf('clip', element, element.attributes['aria-label'])]
    case 'caption':
      return [{ kind: 'table-caption', text: textOf(element) }]
    case 'figcaption':
      return captionOf(element)
    case 'section':
      return hasClass(element, 'notes') ? notesIn(element) : shownBody(element.children, origin)
    case 'li':
    case 'td':
    case 'th':
      return [{ kind: element.name, text: '' }, ...shownBody(element.children, origin)]
    default:
      return shownBody(element.children, origin)
  }
}

function lineOf(kind: string, element: Element, origin: string): Part[] {
  const links = [...elementsOf(element)]
    .filter(({ name, attributes }) => name === 'a' && attributes.role !== 'doc-noteref')
    .map(({ attributes }) => wholeAddress(attributes.href ?? '', origin))
  return [{ kind, text: lineText(element) }, ...linkParts(kind, links)]
}

function lineText(node: MarkupNode): string {
  if (typeof node === 'string') return node
  if (node.name === 'br') return '\n'
  const inside = node.children.map(lineText).join('')
  return hasClass(node, 'note-number') ? `[${inside}]` : inside
}

const FILE = /\/media\/([0-9a-f]{64})[-.]/

function mediumOf(kind: string, { attributes }: Element, words = ''): Part {
  const [, sha256 = attributes.src ?? ''] = FILE.exec(attributes.src ?? '') ?? []
  return { kind, text: `${sha256} ${words}` }
}

// Within a figure's words: its caption, its credit, and of a clip its length, which the page says itself. A pull quote's
// are who said it.
function captionOf(element: Element): Part[] {
  const spans = element.children.filter((child) => typeof child !== 'string')
  if (!spans.some(({ attributes }) => attributes.class)) return [{ kind: 'by', text: textOf(element) }]
  return element.children.flatMap((child): Part[] => {
    if (typeof child === 'string') return stray(child)
    if (hasClass(child, 'clip-length')) return []
    const kind = hasClass(child, 'figure-caption') ? 'caption' : 'credit'
    return [{ kind, text: withoutOneSpace(textOf(child), kind === 'caption') }]
  })
}

// Between a caption and a credit stands a space that is nobody's.
const withoutOneSpace = (text: string, isThere: boolean) => (isThere ? text.replace(/ $/, '') : text)

function notesIn(section: Element): Part[] {
  return [...elementsOf(section)]
    .filter(({ name }) => name === 'p')
    .map((note) => ({
      kind: 'note',
      text: withoutOneSpace(
        textOf(note, ({ attributes }) => attributes.role === 'doc-backlink'),
        true,
      ),
    }))
}
