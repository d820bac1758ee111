import { createHash } from 'node:crypto'
import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'

/** What a keeper's form shows, with the hash that it sends back: whoever else changes it meanwhile changes the hash. */
export type Seen<Value> = { seen: string; value: Value }

/** A value as it is now, with the hash of it. */
export function asSeen<Value>(value: Value): Seen<Value> {
  return { seen: createHash('sha256').update(JSON.stringify(value)).digest('hex'), value }
}

/** Holds this part of the settings for the transaction, so that two keepers come one after the other. */
export async function lockSettings(
  tx: Transaction,
  part:
    | 'paper'
    | 'channels'
    | 'return-reasons'
    | 'house-style'
    | 'accepted-sources'
    | 'check-weights'
    | 'log-retention',
) {
  await tx.$executeRaw`select pg_advisory_xact_lock(73, hashtext(${part}))`
}

/** Goes on where the keeper saw what is kept now; refuses `settings-outdated` otherwise. */
export function requireSeen<Value>(now: Seen<Value>, seen: string): void {
  if (now.seen !== seen) refuse('settings-outdated')
}
