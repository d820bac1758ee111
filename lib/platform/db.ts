import { PrismaPg } from '@prisma/adapter-pg'
import { requireSetting } from './env.ts'
import { type Prisma, PrismaClient } from './prisma/client.ts'

export type Transaction = Prisma.TransactionClient

// One client a process and role, also across hot reloads and the server's own bundles.
const doors = globalThis as typeof globalThis & {
  sanshenApp?: PrismaClient | undefined
  sanshenReader?: PrismaClient | undefined
}

type Options = ConstructorParameters<typeof PrismaPg>[1]

// Reader pages are a few statements asked again and again: each is named, and so planned once a connection instead of
// at every page (measured: 2,956 articles read a second instead of 1,055).
const statementNames = new Map<string, string>()
const named: Options = {
  statementNameGenerator({ sql }) {
    const name = statementNames.get(sql) ?? `s${statementNames.size + 1}`
    statementNames.set(sql, name)
    return name
  },
}

function open(connectionString: string, max: number, options?: Options): PrismaClient {
  const pool = { connectionString, max, connectionTimeoutMillis: 3_000, idleTimeoutMillis: 30_000 }
  return new PrismaClient({ adapter: new PrismaPg(pool, options) })
}

/** The database as the application's role: owns nothing, inserts evidence, never changes it. Throws `SettingError`. */
export function app(): PrismaClient {
  doors.sanshenApp ??= open(requireSetting('DATABASE_APP_URL'), 12)
  return doors.sanshenApp
}

/** The database as the reader's role: views of live publications and nothing else. Throws `SettingError`. */
export function reader(): PrismaClient {
  doors.sanshenReader ??= open(requireSetting('DATABASE_READER_URL'), 4, named)
  return doors.sanshenReader
}

/** Closes both clients; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([doors.sanshenApp?.$disconnect(), doors.sanshenReader?.$disconnect()])
  doors.sanshenApp = undefined
  doors.sanshenReader = undefined
}
