import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#lib/platform/embedded-postgres.ts'
import { lockDataDir } from '#lib/platform/embedded-postgres-lock.ts'

/** The password source of the test databases' lesser roles. */
export const testSecret = 'a secret for tests, of no use elsewhere'

/** A PostgreSQL for one run of tests, which keeps nothing safe. */
export interface TestServer {
  ownerUrl(database: string): string
  stop(): Promise<void>
}

/** Starts a PostgreSQL that no other run uses; several runs may go on at once, each in a data directory of its own. */
export async function startTestServer(): Promise<TestServer> {
  for (let number = 1; ; number += 1) {
    const dataDir = resolve('.data-test', `jest-${number}`)
    const release = await lockDataDir(dataDir)
    if (!release) continue
    const postgres = await startOrRemake(dataDir)
    const stop = async () => {
      await postgres.stop()
      await release()
    }
    return { ownerUrl: postgres.ownerUrl, stop }
  }
}

/** Without fsync a machine's crash may leave a cluster that does not start; then it is made anew. */
async function startOrRemake(dataDir: string): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres({ dataDir, durable: false })
  } catch {
    await rm(dataDir, { recursive: true, force: true })
    return startEmbeddedPostgres({ dataDir, durable: false, say: console.error })
  }
}
