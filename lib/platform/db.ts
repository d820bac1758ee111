import { PrismaPg } from '@prisma/adapter-pg'
import { requireSetting } from './env.ts'
import { type Prisma, PrismaClient } from './prisma/client.ts'

export type Transaction = Prisma.TransactionClient

// One client a process and role, also across hot reloads and the server's own bundles.
const doors = globalThis as typeof globalThis & {
  sanshenApp?: PrismaClient | undefined
  sanshenReader?: PrismaClient | undefined
}

function open(connectionString: string, max: number): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString,
      max,
      connectionTimeoutMillis: 3_000,
      idleTimeoutMillis: 30_000,
    }),
  })
}

/** The database as the application's role: owns nothing, inserts evidence, never changes it. Throws `SettingError`. */
export function app(): PrismaClient {
  doors.sanshenApp ??= open(requireSetting('DATABASE_APP_URL'), 12)
  return doors.sanshenApp
}

/** The database as the reader's role: views of live publications and nothing else. Throws `SettingError`. */
export function reader(): PrismaClient {
  doors.sanshenReader ??= open(requireSetting('DATABASE_READER_URL'), 4)
  return doors.sanshenReader
}

/** Closes both clients; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([doors.sanshenApp?.$disconnect(), doors.sanshenReader?.$disconnect()])
  doors.sanshenApp = undefined
  doors.sanshenReader = undefined
}
