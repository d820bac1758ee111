import { z } from 'zod'
import { line } from '#lib/document/line.ts'
import { rowId, seenHash } from '#lib/platform/input.ts'

/** How long a version's name may be, in characters. */
export const LONGEST_NAME = 40

/** A kept draft as addresses name it: `kept-12`. */
export type KeptName = `kept-${number}`

export const keptName = z
  .string()
  .regex(/^kept-[1-9]\d{0,8}$/)
  .transform((name) => name as KeptName)

/** A version of an article: a frozen one by its number, the text in work, or what it said before. */
export const versionName = z.union([
  z.literal('draft'),
  keptName,
  z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
])
export type VersionName = z.output<typeof versionName>

export const nameOfKept = (id: number): KeptName => `kept-${id}`
export const idOfKept = (name: KeptName): number => Number(name.slice('kept-'.length))

export const nameVersionInput = z.strictObject({
  articleId: rowId,
  /** The kept draft; null for what the draft says now. */
  kept: rowId.nullable(),
  hash: seenHash,
  /** '' takes the name away. */
  name: line(LONGEST_NAME),
})

export const restoreKeptInput = z.strictObject({
  articleId: rowId,
  kept: rowId,
  /** The draft as the person sees it. */
  hash: seenHash,
})
