import { reader } from '#lib/platform/db.ts'

/** Whether a picture belongs to an article that is live now. Throws when the database is away. */
export async function isLiveMedium(sha256: string): Promise<boolean> {
  const found = await reader().$queryRaw<unknown[]>`select 1 from site.medium where sha256 = ${sha256}`
  return found.length > 0
}
