import { createContext, useContext } from 'react'
import type { Content } from '#lib/document/content.ts'

const FIELDS = ['kicker', 'title', 'shortTitle', 'subtitle', 'summary', 'dateline'] as const

/** Where words stand in a field over the body: the `nth` place of it, from 0. */
export type InTitle = { field: (typeof FIELDS)[number]; nth: number }

export type Titles = {
  find(words: string): InTitle[]
  show(place: InTitle): void
  replace(places: InTitle[], words: string, by: string): void
}

/** The fields over the body, for who looks for words in both. */
export const TitlesContext = createContext<Titles | null>(null)

export const useTitles = () => useContext(TitlesContext)

/** Looks and writes in the titles of a content. */
export function titlesOf(content: Content, change: (part: Partial<Omit<Content, 'body'>>) => void): Titles {
  return {
    find(words) {
      if (words === '') return []
      return FIELDS.flatMap((field) =>
        cut(content[field], words)
          .slice(1)
          .map((_, nth) => ({ field, nth })),
      )
    },
    show({ field }) {
      document.querySelector(`[data-title-field="${field}"]`)?.scrollIntoView({ block: 'center' })
    },
    replace(places, words, by) {
      const part: Partial<Pick<Content, InTitle['field']>> = {}
      for (const field of FIELDS) {
        const here = places.filter((each) => each.field === field).map(({ nth }) => nth)
        if (here.length === 0) continue
        const pieces = cut(content[field], words)
        let at = 0
        part[field] = pieces
          .map((piece, index) => {
            at += piece.length
            if (index === pieces.length - 1) return piece
            const was = content[field].slice(at, at + words.length)
            at += words.length
            return piece + (here.includes(index) ? by : was)
          })
          .join('')
      }
      if (Object.keys(part).length > 0) change(part)
    },
  }
}

// What stands before, between and after the places; capitals and small letters are one.
function cut(text: string, words: string): string[] {
  const pieces: string[] = []
  const low = text.toLowerCase()
  const wanted = words.toLowerCase()
  let from = 0
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, from)) {
    pieces.push(text.slice(from, at))
    from = at + wanted.length
  }
  return [...pieces, text.slice(from)]
}
