import { createContext, useContext } from 'react'
import type { Content } from '#lib/document/content.ts'
import { fieldOf, selectInField, typeInField } from '../field-place.ts'
import { markInField } from './marked-field.ts'
import type { Elsewhere } from './undo-together.ts'
import { wordsIn } from './words-in.ts'

/** Where words stand in a field outside the body, as offsets in it. */
export type InTitle = { field: string; from: number; to: number }

export type Titles = {
  find(words: string): InTitle[]
  /** Shows a place; with `focus` the field gets the keys too. */
  show(place: InTitle, focus?: boolean): void
  /** Gives the way back, and there again, for fields that nobody has changed since. */
  replace(places: readonly InTitle[], by: string): Elsewhere
}

/** The fields outside the body, for who looks for words in both. */
export const TitlesContext = createContext<Titles | null>(null)

export const useTitles = () => useContext(TitlesContext)

type Fields = Omit<Content, 'body'>

// In the order in which they stand on the page.
const textsOf = (content: Fields): [field: string, text: string][] => [
  ['kicker', content.kicker],
  ['title', content.title],
  ['subtitle', content.subtitle],
  ['summary', content.summary],
  ['dateline', content.dateline],
  ['cover.caption', content.cover?.caption ?? ''],
  ['cover.credit', content.cover?.credit ?? ''],
  ['cover.alt', content.cover?.alt ?? ''],
  ['shortTitle', content.shortTitle],
]

function write(from: Map<string, string>, to: Map<string, string>): void {
  keepingFocus(() => {
    for (const [field, words] of from) {
      if (fieldOf(field)?.value === words) typeInField(field, 0, words.length, to.get(field) ?? '')
    }
  })
}

function keepingFocus(act: () => void): void {
  const { activeElement } = document
  act()
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
}

/** Looks and writes in the fields outside the body. */
export function titlesOf(content: Fields): Titles {
  return {
    find: (words) =>
      textsOf(content).flatMap(([field, text]) =>
        wordsIn(text, words).map((from) => ({ field, from, to: from + words.length })),
      ),
    show({ field, from, to }, focus = false) {
      const element = fieldOf(field)
      if (focus) selectInField(field, from, to)
      else if (element) markInField(element, from, to)
    },
    replace(places, by) {
      const fields = [...new Set(places.map(({ field }) => field))]
      const words = () => new Map(fields.map((field) => [field, fieldOf(field)?.value ?? '']))
      const before = words()
      // From the end, so that what comes before still stands where it was found.
      keepingFocus(() => {
        for (const { field, from, to } of [...places].reverse()) typeInField(field, from, to, by)
      })
      const after = words()
      return { back: () => write(after, before), again: () => write(before, after) }
    },
  }
}
