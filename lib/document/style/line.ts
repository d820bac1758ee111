import { verbatimIn } from '../verbatim.ts'

/** A line as its rules see it. `headline` for titles and subheads, `text` for everything else. */
export type CheckedLine = {
  text: string
  kind: 'headline' | 'text'
  /** The line under it, '' for none: a quotation of several paragraphs is closed in its last. */
  next: string
  /** Whether the character at an offset belongs to an address, to code, or to what else stays as it is. */
  isLocked(offset: number): boolean
}

export const HAN = /\p{Script=Han}/u
/** What only Chinese text has: Han and the marks that no other script here uses. */
export const CHINESE = /[\p{Script=Han}，。、；：？！（）《》〈〉「」『』【】〔〕]/u

/** Makes a line ready for its rules. */
export function checkedLine(text: string, kind: CheckedLine['kind'] = 'text', next = ''): CheckedLine {
  const locked = verbatimIn(text)
  return {
    ...{ text, kind, next },
    isLocked: (offset) => locked.some(([from, to]) => from <= offset && offset < to),
  }
}

/** Whether the nearest character before or after a stretch, spaces and quotes left out, is Chinese. */
export function isBesideChinese(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 8), from).replace(/[\s"“”‘’]+$/, '')
  const after = text.slice(to, to + 8).replace(/^[\s"“”‘’]+/, '')
  return CHINESE.test([...before].at(-1) ?? '') || CHINESE.test([...after][0] ?? '')
}
