import { PrismaPg } from '@prisma/adapter-pg'
import { requireSetting } from './env.ts'
import { type Prisma, PrismaClient } from './prisma/client.ts'
import { openRawDoor, type RawDoor } from './raw-door.ts'

export type Transaction = Prisma.TransactionClient

// One client a process and role, also across hot reloads and the server's own bundles.
const doors = globalThis as typeof globalThis & {
  sanshenApp?: PrismaClient | undefined
  sanshenReader?: RawDoor | undefined
  sanshenProbe?: RawDoor | undefined
}

/** The database as the application's role: owns nothing, inserts evidence, never changes it. Throws `SettingError`. */
export function app(): PrismaClient {
  doors.sanshenApp ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: requireSetting('DATABASE_APP_URL'),
      max: 12,
      connectionTimeoutMillis: 3_000,
      idleTimeoutMillis: 30_000,
    }),
  })
  return doors.sanshenApp
}

/** The database as the reader's role: views of live publications and nothing else. Throws `SettingError`. */
export function reader(): RawDoor {
  doors.sanshenReader ??= openRawDoor(requireSetting('DATABASE_READER_URL'), 4)
  return doors.sanshenReader
}

/** One connection as the application's role, to ask whether it can be had. Throws `SettingError`. */
export function probe(): RawDoor {
  doors.sanshenProbe ??= openRawDoor(requireSetting('DATABASE_APP_URL'), 1)
  return doors.sanshenProbe
}

/** Closes every door; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const { sanshenApp, sanshenReader, sanshenProbe } = doors
  doors.sanshenApp = undefined
  doors.sanshenReader = undefined
  doors.sanshenProbe = undefined
  await Promise.all([sanshenApp, sanshenReader, sanshenProbe].map((door) => door?.$disconnect()))
}
