import { characterLength } from '../characters.ts'
import { CONTENT_LIMITS } from '../content-limits.ts'
import { plainLine } from './line.ts'

/**
 * Takes the title out of a document that was read, so that it does not stand over its text twice: what stands first in the
 * style of a title, or the first line where it alone is a heading of the first order. Null where there is none for certain,
 * where it is too long for one, or where nothing would be left; the page stays as it is then. `known` is a title that the
 * document tells of itself: only the line that says the same is taken out.
 */
export function takeTitle(root: Element, known: string | null = null): string | null {
  const first = firstWithWords(root)
  if (first?.localName !== 'h1') return known
  const words = plainLine(first.textContent ?? '')
  const isTitle =
    first.hasAttribute('data-title-style') || root.querySelectorAll('h1:not([data-title-style])').length === 1
  const isPlain = first.querySelector('img, [data-note], a[href]') === null
  const isAll = plainLine(root.textContent ?? '') === words
  if (!isTitle || !isPlain || isAll || !isTitleLength(words)) return known
  if (known !== null && known !== words) return known
  first.remove()
  return words
}

/** What a text file calls its title by name, in its first line; null when it does not. */
export function namedTitle(text: string): { title: string; rest: string } | null {
  const [line = '', words = ''] =
    /^\uFEFF?\s*(?:标题|题目|[Tt]itle)[ \t]*[:：]([^\n\r]*)(?:\r?\n|$)/.exec(text) ?? []
  const title = plainLine(words)
  const rest = text.slice(line.length)
  return isTitleLength(title) && rest.trim() !== '' ? { title, rest } : null
}

export const isTitleLength = (words: string) => words !== '' && characterLength(words) <= CONTENT_LIMITS.title

function firstWithWords(root: Element): Element | null {
  for (const child of root.children) {
    if (child.querySelector('img') || (child.textContent ?? '').trim() !== '') return child
  }
  return null
}
