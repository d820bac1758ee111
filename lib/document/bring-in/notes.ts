import { NODE_ATTRIBUTES } from '../attributes.ts'
import { characterLength } from '../characters.ts'
import { collapsed } from './line.ts'

/** The footnotes of a page: what each sign in the text says, and the elements that hold the notes themselves. */
export type FoundNotes = { signs: Map<Element, string>; holders: Set<Element> }

const rule = NODE_ATTRIBUTES.get('footnote')?.note
/** How long a footnote may be, in characters. */
export const longestNote = rule?.kind === 'line' ? rule.max : 0
const MOST = 2_000

/**
 * Footnotes as Word, WPS, LibreOffice, Google Docs, mammoth and Markdown write them: a link in the text that leads to a
 * place further on, from which a link leads back. A note that is empty or too long for one stays where it is.
 */
export function findNotes(root: Element): FoundNotes {
  const signs = new Map<Element, string>()
  const holders = new Set<Element>()
  const links = [...root.querySelectorAll('a[href*="#"]')].slice(0, 2 * MOST)
  if (links.length < 2) return { signs, holders }
  const places = placesIn(root)
  for (const sign of links) {
    const target = places.get(fragmentOf(sign))
    if (!target || holders.has(target) || !isBefore(sign, target)) continue
    const back = wayBack(target, sign, places)
    const holder = back && holderOf(target, back)
    if (!holder || holder === root || holder.contains(sign)) continue
    const note = wordsOf(holder, back)
    if (note === '' || characterLength(note) > longestNote) continue
    signs.set(sign, note)
    holders.add(holder)
  }
  return { signs, holders }
}

function placesIn(root: Element): Map<string, Element> {
  const places = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id], a[name]')) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) {
      if (name && !places.has(name)) places.set(name, element)
    }
  }
  return places
}

function fragmentOf(link: Element): string {
  const fragment = (link.getAttribute('href') ?? '').split('#')[1] ?? ''
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

const isBefore = (a: Element, b: Element) =>
  (a.compareDocumentPosition(b) & 4) !== 0 /* Node.DOCUMENT_POSITION_FOLLOWING */

function wayBack(target: Element, sign: Element, places: Map<string, Element>): Element | null {
  const links = target.localName === 'a' ? [target] : [...target.querySelectorAll('a[href*="#"]')]
  return (
    links.slice(-3).find((link) => {
      const place = places.get(fragmentOf(link))
      return place !== undefined && (place === sign || place.contains(sign) || sign.contains(place))
    }) ?? null
  )
}

function holderOf(target: Element, back: Element): Element | null {
  if (target.localName !== 'a') return target
  const line = back.closest('li, p, dd') ?? back.parentElement
  const around = line?.parentElement
  const isWhole = around?.localName === 'div' && around.querySelectorAll('a[href*="#"]').length === 1
  return isWhole ? around : line
}

// Plain words; the number and the arrow that lead back are not among them.
function wordsOf(holder: Element, back: Element): string {
  const words = collapsed(holder.textContent ?? '')
    .replaceAll('\n', ' ')
    .trim()
  const sign = collapsed(back.textContent ?? '').trim()
  const from = words.startsWith(sign) ? words.slice(sign.length) : words
  const to = from.endsWith(sign) && sign !== '' ? from.slice(0, -sign.length) : from
  return to
    .replace(/^[\s\u3000]*(?:\[\d+\]|\^)?[\s\u3000]*/u, '')
    .replace(/(?:\s|[\u3000↑↩]|\ufe0e)+$/u, '')
    .normalize('NFC')
}
