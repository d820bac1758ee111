import type { Body } from '../body-types.ts'
import type { Field } from '../compare/attribute.ts'
import { newEffort } from '../compare/effort.ts'
import type { Tree } from '../compare/tree.ts'
import type { Content } from '../content.ts'
import { mergeBlocks, mergeValue } from './merge-blocks.ts'

/** A field that two people changed differently. */
export type FieldConflict = { field: Field; base: unknown; mine: unknown; theirs: unknown }

/** A place of the body where two people wrote different things; mine stand in the merged body from block `at` on. */
export type BodyConflict = { field: 'body'; at: number; base: Tree[]; mine: Tree[]; theirs: Tree[] }

export type Conflict = FieldConflict | BodyConflict

/** Two texts joined: all that does not collide, with mine where it does, and what collides, in order, body last. */
export type Merged = { content: Content; conflicts: Conflict[] }

/**
 * Joins two texts that both come of a third. No edit of either is dropped: each is in the content or in a conflict.
 * The same edit made by both is made once. Titles and other fields are one's or the other's as a whole.
 */
export function merge(base: Content, mine: Content, theirs: Content): Merged {
  const conflicts: Conflict[] = []
  const { v: _, body: __, ...fields } = base
  const joined = Object.keys(fields).map((name) => {
    const field = name as Field
    const value = mergeValue(base[field], mine[field], theirs[field])
    if (!value) conflicts.push({ field, base: base[field], mine: mine[field], theirs: theirs[field] })
    return [field, value ? value.value : mine[field]]
  })
  const blocks: Tree[] = []
  const [from, left, right] = [base, mine, theirs].map(({ body }) => body.content as Tree[])
  for (const part of mergeBlocks(from ?? [], left ?? [], right ?? [], 'doc', newEffort())) {
    if ('merged' in part) blocks.push(...part.merged)
    else {
      conflicts.push({ field: 'body', at: blocks.length, ...part })
      blocks.push(...part.mine)
    }
  }
  return { content: { v: 1, ...Object.fromEntries(joined), body: bodyOf(blocks) }, conflicts }
}

/** What a person takes at a conflict: one side's words or the other's; of the body also both, mine first. */
export type Choice = 'mine' | 'theirs' | 'both'

/** The content with every conflict settled as chosen, by its place in `conflicts`; where nothing is chosen mine stays. */
export function settle({ content, conflicts }: Merged, choices: readonly (Choice | undefined)[]): Content {
  const blocks = [...(content.body.content as Tree[])]
  const fields: Partial<Record<Field, unknown>> = {}
  // From the last on, so that the places of those before stay what they were.
  for (const [index, conflict] of [...conflicts.entries()].reverse()) {
    const choice = choices[index] ?? 'mine'
    if (choice === 'mine') continue
    if (conflict.field !== 'body') fields[conflict.field] = conflict.theirs
    else {
      const { at, mine, theirs } = conflict
      blocks.splice(at, mine.length, ...(choice === 'both' ? [...mine, ...theirs] : theirs))
    }
  }
  return { ...content, ...(fields as Partial<Content>), body: bodyOf(blocks) }
}

// A body has one block at least: the empty one that nobody has begun to write.
function bodyOf(blocks: Tree[]): Body {
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] } as Body
}
