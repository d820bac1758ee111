import { createContext, useContext } from 'react'
import type { Content } from '#lib/document/content.ts'
import { fieldOf, selectInField, typeInField } from '../field-place.ts'
import { markInField } from './marked-field.ts'
import { wordsIn } from './words-in.ts'

/** Where words stand in a field outside the body, as offsets in it. */
export type InTitle = { field: string; from: number; to: number }

export type Titles = {
  find(words: string): InTitle[]
  /** Shows a place; with `focus` the field gets the keys too. */
  show(place: InTitle, focus?: boolean): void
  replace(places: readonly InTitle[], by: string): void
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
      const { activeElement } = document
      // From the end, so that what comes before still stands where it was found.
      for (const { field, from, to } of [...places].reverse()) typeInField(field, from, to, by)
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
    },
  }
}
