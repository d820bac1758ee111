import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'

/** Refuses `person-disabled` for who was disabled while their request was under way: nothing here writes a row that a law would ask for. */
export async function requireActive(tx: Transaction, actor: Actor): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: actor.id }, select: { disabledAt: true } })
  if (!person || person.disabledAt !== null) refuse('person-disabled')
}
