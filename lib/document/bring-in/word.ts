import { styled } from './format.ts'

/** A paragraph that a word processor made look like an entry of a list. Levels count from 1. */
export type FakeItem = { level: number; ordered: boolean; start: number }

const NUMBER = /^[(（]?(\d{1,4}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]?$/i

/** Reads what Word and WPS say of a paragraph in a list (`mso-list:l0 level1 lfo1`); null for any other paragraph. */
export function readFakeItem(paragraph: Element, style: string): FakeItem | null {
  const found = /^l\d+ level(\d+)/.exec(styled(style, 'mso-list'))
  if (!found) return null
  const marker = [...paragraph.querySelectorAll('span[style*="mso-list"]')].find(isMarker)
  const sign = (marker?.textContent ?? '').replace(/\s+/g, '')
  const number = NUMBER.exec(sign)?.[1]
  // A letter by itself is a bullet of a font of signs.
  const ordered = number !== undefined && (/\d/.test(number) || sign.length > number.length)
  return {
    level: Math.min(9, Math.max(1, Number(found[1]))),
    ordered,
    start: number && /^\d+$/.test(number) ? Number(number) : 1,
  }
}

/** Whether an element is the number or the bullet that Word writes before such a paragraph. */
export function isMarker(element: Element): boolean {
  return /mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? '')
}

/** Remarks, deletions and what stands for them in the text. */
export function isRemark(element: Element, style: string): boolean {
  return (
    /mso-element\s*:\s*comment|mso-comment-/.test(style) ||
    /\b(MsoCommentReference|MsoCommentText|msoDel|msocom\w*)\b/.test(element.getAttribute('class') ?? '')
  )
}

/** The level of a heading in the body that an element stands for; null for none. */
export function headingLevel(element: Element, tag: string, style: string): 2 | 3 | null {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]) <= 2 ? 2 : 3
  const named = element.getAttribute('class') ?? ''
  if (/\bMsoTitle\b/.test(named)) return 2
  if (/\bMsoSubtitle\b/.test(named)) return 3
  const outline = Number(/^\d/.exec(styled(style, 'mso-outline-level'))?.[0] ?? '')
  if (outline >= 1 && tag === 'p') return outline <= 2 ? 2 : 3
  if (element.getAttribute('role') !== 'heading') return null
  return Number(element.getAttribute('aria-level') ?? '2') <= 2 ? 2 : 3
}

/** Whether Word set a paragraph as a quotation. */
export function isQuote(element: Element): boolean {
  return /\bMso(Intense)?Quote\b/.test(element.getAttribute('class') ?? '')
}
