import { afterAll } from '@jest/globals'

// A test file is a world of its own, so what the product opened in it once is closed with it.
afterAll(async () => {
  const doors = globalThis as { sanshenApp?: unknown; sanshenReader?: unknown }
  if (!doors.sanshenApp && !doors.sanshenReader) return
  const { closeDatabase } = await import('#lib/platform/db.ts')
  await closeDatabase()
})
