/** An element of a page or a feed with its attributes, or a run of its text. */
export type MarkupNode = string | Element
export type Element = { name: string; attributes: Record<string, string>; children: MarkupNode[] }

const EMPTY = new Set([
  'area',
  'base',
  'br',
  'col',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
])
const RAW = new Set(['script', 'style'])
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

const TOKEN =
  /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<[!?][^>]*>|<\/([^\s>]+)\s*>|<([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+|</g
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * Markup as a tree under one nameless element. Reads what this site writes, and XML: what was written otherwise on the
 * way is read as something else, which then differs from what ought to be there. Takes time in proportion to its length.
 */
export function readMarkup(markup: string): Element {
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  const token = new RegExp(TOKEN)
  for (let match = token.exec(markup); match; match = token.exec(markup)) {
    const [whole, data, closing, opening, attributes = ''] = match
    const inner = open.at(-1) as Element
    if (opening !== undefined) {
      const element: Element = { name: opening, attributes: attributesOf(attributes), children: [] }
      inner.children.push(element)
      if (EMPTY.has(opening) || attributes.trimEnd().endsWith('/')) continue
      if (RAW.has(opening)) token.lastIndex = endOfRaw(markup, opening, token.lastIndex)
      open.push(element)
    } else if (closing !== undefined) {
      const at = open.findLastIndex(({ name }) => name === closing)
      if (at > 0) open.length = at
    } else if (data !== undefined) inner.children.push(data)
    else if (!/^<[!?]/.test(whole)) inner.children.push(decoded(whole))
  }
  return root
}

/** Every element under a node, itself included, each before what is in it. */
export function* elementsOf(node: MarkupNode): Generator<Element> {
  if (typeof node === 'string') return
  yield node
  for (const child of node.children) yield* elementsOf(child)
}

/** The text in a node, without that of the elements that `isLeftOut` names; a `<br>` is a line's end. */
export function textOf(node: MarkupNode, isLeftOut: (element: Element) => boolean = () => false): string {
  if (typeof node === 'string') return node
  if (node.name === 'br') return '\n'
  if (RAW.has(node.name) || isLeftOut(node)) return ''
  return node.children.map((child) => textOf(child, isLeftOut)).join('')
}

/** Whether an element bears a class. */
export const hasClass = ({ attributes }: Element, name: string): boolean =>
  (attributes.class ?? '').split(' ').includes(name)

/** The first element that answers to `is`. */
export function find(node: MarkupNode, is: (element: Element) => boolean): Element | undefined {
  for (const element of elementsOf(node)) if (is(element)) return element
  return undefined
}

function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] = decoded(double ?? single ?? bare ?? '')
  }
  return found
}

function endOfRaw(markup: string, name: string, from: number): number {
  const end = markup.indexOf(`</${name}`, from)
  return end < 0 ? markup.length : end
}

/** Characters that are written by name or by number. */
export function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
