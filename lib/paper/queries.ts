import { app, type Transaction } from '#lib/platform/db.ts'
import { houseReasons, type ReturnReason, returnReasonSchema } from './schema.ts'

/** The paper's reasons for returns, in its own order, the retired ones too. */
export async function readReasons(tx: Transaction = app()): Promise<readonly ReturnReason[]> {
  const kept = await tx.setting.findUnique({ where: { key: 'return-reasons' } })
  return kept ? returnReasonSchema.array().parse(kept.value) : houseReasons
}
