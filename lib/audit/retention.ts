import { readSetting } from '#lib/paper/queries.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { houseRetention, type Retention, retentionSchema } from './schema.ts'

/** How long the paper keeps its sign-in log. Evidence it keeps for ever, and nothing says otherwise. */
export async function readRetention(tx: Transaction = app()): Promise<Retention> {
  return retentionSchema.safeParse(await readSetting('log-retention', tx)).data ?? houseRetention
}

/** Clears from the sign-in log what is older than the paper keeps it; the law lets go of nothing younger. */
export async function clearSignIns(): Promise<void> {
  const { months } = await readRetention()
  await app().$executeRaw`delete from sign_in where at < now() - make_interval(months => ${months}::int)`
}
