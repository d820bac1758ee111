import { canonicalBody } from '#lib/document/body-canonical.ts'
import type { Content } from '#lib/document/content.ts'
import { type Merged, merge } from '#lib/document/merge/merge.ts'

/** Joins two texts that come of a third, each in the one form of its words, so that what differs in form alone is no edit. */
export function joinTexts(base: Content, mine: Content, theirs: Content): Merged {
  return merge(canonical(base), canonical(mine), canonical(theirs))
}

const canonical = (content: Content): Content => ({ ...content, body: canonicalBody(content.body) })
