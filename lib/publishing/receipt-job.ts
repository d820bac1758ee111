import type { Job } from '#lib/platform/queue.ts'

/** Of which act the receipt is: a release or a withdrawal of one publication. */
export type ReceiptOf = { publicationId: number; kind: 'release' | 'withdrawal' }

/** Releases and what people wait for come first. */
const AFTER_ALL_ELSE = 10

/** The job that looks at every surface after an act; another for the same takes the place of one that waits. */
export function receiptJob({ publicationId, kind }: ReceiptOf, at?: Date): Job {
  return {
    name: 'check-surfaces',
    payload: { publicationId, kind },
    key: `surfaces ${kind} ${publicationId}${at ? ' later' : ''}`,
    priority: AFTER_ALL_ELSE,
    ...(at ? { at } : {}),
  }
}
