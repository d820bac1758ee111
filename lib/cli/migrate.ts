import { parseArgs } from 'node:util'
import { readSettings } from '#lib/platform/env.ts'
import { migrate } from '#lib/platform/migrate.ts'
import { draftMigration } from '#lib/platform/migrate-draft.ts'
import { openServer } from './connect.ts'
import { UsageError, type Verb } from './verb.ts'

/** Brings the database to the present schema and laws; or drafts the next migration from prisma/schema. */
export const migrateVerb: Verb = {
  name: 'migrate',
  summary:
    'Brings the database to the present schema and laws; --draft NAME writes the next migration instead.',
  usage: '[--draft NAME]',
  async run(args) {
    const { values } = parseArgs({ args, options: { draft: { type: 'string' } } })
    const settings = readSettings(process.env)
    const server = await openServer(settings, console.error, true)
    try {
      if (values.draft !== undefined) {
        if (!/^[a-z0-9_]+$/.test(values.draft))
          throw new UsageError('NAME is lower case letters, digits and _')
        console.log(await draftMigration(server.ownerUrl, values.draft))
        return 0
      }
      const done = await migrate({
        ownerUrl: server.ownerUrl,
        secret: server.secret,
        appUrl: settings.DATABASE_APP_URL,
        readerUrl: settings.DATABASE_READER_URL,
        say: console.error,
      })
      for (const name of done.migrations) console.log(`applied migration ${name}`)
      if (done.invariants) console.log('applied the laws of prisma/invariants')
      if (!done.migrations.length && !done.invariants) console.log('the database is up to date')
      return 0
    } finally {
      await server.close()
    }
  },
}
