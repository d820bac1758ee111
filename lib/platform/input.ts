import { z } from 'zod'

/** A row's number: positive, and one that PostgreSQL's integer can hold. */
export const rowId = z.int32().positive()

/** The hash of the words that a person saw: SHA-256 in hex, as SQL stamps it. */
export const seenHash = z.string().regex(/^[0-9a-f]{64}$/, 'not-valid')
