import { afterAll } from '@jest/globals'
import pg from 'pg'

const made: string[] = []

/** An empty database of this test file, dropped after it; gives its owner's address. */
export async function scratchDatabase(): Promise<string> {
  const name = `scratch_${process.env.JEST_WORKER_ID}_${made.length + 1}`
  await onServer(`drop database if exists ${name} with (force)`, `create database ${name}`)
  made.push(name)
  return `${process.env.TEST_SERVER_URL}${name}`
}

/** Runs one statement on a database and gives its rows. */
export async function query(url: string, text: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function onServer(...statements: string[]): Promise<void> {
  for (const statement of statements) await query(`${process.env.TEST_SERVER_URL}postgres`, statement)
}

afterAll(async () => {
  await onServer(...made.map((name) => `drop database ${name} with (force)`))
})
