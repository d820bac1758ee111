import type { Config } from 'jest'
import pg from 'pg'
import { migrate } from '#lib/platform/migrate.ts'
import { admitLogin, closeDatabase, lesserUrl } from '#lib/platform/roles.ts'
import { rememberBase } from './reset.ts'
import { startTestServer, type TestServer, testSecret } from './server.ts'

const template = 'test_template'

/** One PostgreSQL a run, one migrated template, and a copy of it for each Jest worker. */
export default async function setUp({ maxWorkers = 1 }: Config): Promise<void> {
  const server = await startTestServer()
  Object.assign(globalThis, { sanshenTestServer: server })
  const admin = new pg.Client({ connectionString: server.ownerUrl('postgres') })
  await admin.connect()
  try {
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.query(`create database ${template}`)
    await migrate({ ownerUrl: server.ownerUrl(template), secret: testSecret })
    await rememberBase(server.ownerUrl(template))
    for (let worker = 1; worker <= Number(maxWorkers); worker += 1) await copyTemplate(admin, server, worker)
  } finally {
    await admin.end()
  }
  process.env.TEST_SERVER_URL = server.ownerUrl('')
}

async function copyTemplate(admin: pg.Client, server: TestServer, worker: number): Promise<void> {
  const database = `test_${worker}`
  const ownerUrl = server.ownerUrl(database)
  await admin.query(`drop database if exists ${database} with (force)`)
  await admin.query(`create database ${database} template ${template}`)
  const urls = (['app', 'reader'] as const).map(
    (role) => [role, lesserUrl(ownerUrl, role, testSecret)] as const,
  )
  for (const [role, url] of urls) await admitLogin(admin, role, url, false)
  // A copy takes over what is inside a database, not who may connect to it.
  await closeDatabase(
    admin,
    ownerUrl,
    urls.map(([, url]) => url),
  )
}
