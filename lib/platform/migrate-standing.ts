import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** What `migrate` is made of, beside the prisma directory: this folder's files of that name, and the queue's own tables. */
const OWN = /^(migrate|roles).*\.ts$/
const QUEUE = 'graphile-worker'

/** The project's own prisma directory. */
export const prismaDirectory = fileURLToPath(new URL('../../prisma', import.meta.url))

/** The addresses of the two lesser roles, both given. */
export type LesserAddresses = { appUrl: string; readerUrl: string }

/**
 * A hash of everything that `migrate` reads to decide what a database should be: migrations, laws, the roles' passwords,
 * its own code and the queue's version. `migrate` leaves it in the database when all of that stands.
 */
export async function standingHash(directory: string, urls: LesserAddresses): Promise<string> {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const own = (await readdir(here)).filter((name) => OWN.test(name)).map((name) => join(here, name))
  const given = await readdir(directory, { recursive: true, withFileTypes: true })
  const sql = given.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const queue = join(dirname(createRequire(import.meta.url).resolve(QUEUE)), '..', 'package.json')
  const hash = createHash('sha256')
  for (const { username, password } of [new URL(urls.appUrl), new URL(urls.readerUrl)]) {
    hash.update(`${username}\0${password}\0`)
  }
  const files = [...own, ...sql.filter((path) => /\.(sql|prisma|toml)$/.test(path)), queue].sort()
  const texts = await Promise.all(files.map((path) => readFile(path)))
  for (const [index, path] of files.entries()) hash.update(`\0${path}\0`).update(texts[index] ?? '')
  return hash.digest('hex')
}

/** Remembers, as the owner, that a database stands as `hash` says. */
export async function rememberStanding(owner: pg.ClientBase, hash: string): Promise<void> {
  await owner.query(
    `insert into schema_state values ('standing', $1) on conflict (key) do update set value = excluded.value`,
    [hash],
  )
}

/** Whether both roles can sign in and the database stands as `hash` says; false whenever that cannot be told. */
export async function stands(urls: LesserAddresses, hash: string): Promise<boolean> {
  const clients = [urls.appUrl, urls.readerUrl].map((connectionString) => new pg.Client({ connectionString }))
  try {
    await Promise.all(clients.map((client) => client.connect()))
    const found = await clients[0]?.query(
      `select 1 from schema_state where key = 'standing' and value = $1`,
      [hash],
    )
    return found?.rowCount === 1
  } catch {
    return false
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)))
  }
}
