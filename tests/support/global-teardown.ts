import type { TestServer } from './server.ts'

/** Stops the PostgreSQL that global-setup.ts started. */
export default async function tearDown(): Promise<void> {
  const { sanshenTestServer } = globalThis as { sanshenTestServer?: TestServer }
  await sanshenTestServer?.stop()
}
