import type { KeptChannel } from '#lib/paper/schema.ts'

/** A channel as it stands in the form; `row` only tells rows apart, and `isNew` has no slug that is fixed yet. */
export type EditedChannel = KeptChannel & { row: number; isNew: boolean }

/** Channels as they are shown: each at the top with those under it; what lies under nothing known comes last. */
export function inTree(channels: readonly EditedChannel[]): EditedChannel[] {
  const tops = channels.filter(({ parentSlug }) => parentSlug === null)
  const placed = tops.flatMap((top) => [
    top,
    ...channels.filter(({ parentSlug }) => parentSlug !== null && parentSlug === top.slug),
  ])
  return [...placed, ...channels.filter((channel) => !placed.includes(channel))]
}

/** Those beside a channel: under the same one, or at the top with it. */
export function siblingsOf(channels: readonly EditedChannel[], channel: EditedChannel): EditedChannel[] {
  return channels.filter(({ parentSlug }) => parentSlug === channel.parentSlug)
}

/** With a channel one place further up (-1) or down (1) among its siblings, and what lies under it. */
export function moved(
  channels: readonly EditedChannel[],
  channel: EditedChannel,
  by: 1 | -1,
): EditedChannel[] {
  const siblings = siblingsOf(channels, channel)
  const other = siblings[siblings.indexOf(channel) + by]
  if (!other) return [...channels]
  return inTree(channels.map((each) => (each === channel ? other : each === other ? channel : each)))
}

/** With one part of a channel changed, and what follows from it for those under it. */
export function changed(
  channels: readonly EditedChannel[],
  channel: EditedChannel,
  part: Partial<EditedChannel>,
): EditedChannel[] {
  const isUnder = ({ parentSlug }: EditedChannel) => parentSlug !== null && parentSlug === channel.slug
  const next = channels.map((each) => {
    if (each === channel) return { ...each, ...part }
    if (!isUnder(each)) return each
    return {
      ...each,
      // They are found by its slug, and none is in use under one that is not.
      parentSlug: part.slug ?? each.parentSlug,
      retired: part.retired ? true : each.retired,
    }
  })
  return part.parentSlug === undefined ? next : inTree(next)
}
