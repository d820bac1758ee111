import { z } from 'zod'
import { rowId } from '#lib/platform/input.ts'

/** What a person is told of, the most pressing first. */
export const noticeKinds = [
  'receipt-failed',
  'held-back',
  'returned',
  'rejected',
  'cancelled',
  'signed-for',
  'stand-in',
  'mentioned',
  'answered',
  'deadline-escalated',
  'deadline-passed',
  'deadline-near',
  'waits',
  'ready',
  'released',
  'withdrawn',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Where a person is told of a kind: in the bell, by mail, in both or in neither. */
export type NoticeChoice = { kind: NoticeKind; desk: boolean; mail: boolean }

/** One notice, or everything up to the newest that the person has seen: what came in since stays unread. */
export const markNoticesReadInput = z.union([z.strictObject({ id: rowId }), z.strictObject({ upTo: rowId })])

export const chooseNoticesInput = z.strictObject({
  kind: z.enum(noticeKinds),
  desk: z.boolean(),
  mail: z.boolean(),
})
