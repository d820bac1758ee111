import type { Cover } from '../content.ts'
import type { Marked } from './attribute.ts'
import { fieldValue } from './field-tree.ts'
import { type Block, blockIn, type Place } from './marked.ts'
import type { Tree } from './tree.ts'

/** The pictures that stood over an article, each put together again out of its parts, as one of the body is. */
export function coverPlaces({ cover }: Marked['fields']): Place[] {
  return (cover.places ?? [])
    .filter((place) => place.block.now.type === 'record')
    .map((place) => ({ ...place, block: asPicture(place) }))
}

function asPicture({ block, from }: Place): Block {
  const form = (node: Tree) => ({ type: 'figure', attrs: fieldValue(node) as Cover })
  const versions = versionsOf(block).filter((version) => version > from)
  return {
    forms: [from, ...versions].map((since) => ({ since, value: form(blockIn(block, since)) })),
    now: form(block.now),
  }
}

/** The versions from which on a block, or anything in it, was another; the first one too. */
export function versionsOf({ forms, line = [], places = [] }: Block): number[] {
  const lives = [...line, ...places]
  const versions = [
    ...forms.map(({ since }) => since),
    ...lives.flatMap(({ from, until }) => [from, until ?? from]),
    ...places.flatMap(({ block }) => versionsOf(block)),
  ]
  return [...new Set(versions)].sort((a, b) => a - b)
}
