import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  freePort,
  startEmbeddedPostgres,
} from './embedded-postgres.ts'

/**
 * Starts the embedded PostgreSQL and starts it again, at the same port, when it ends unasked: whoever uses it finds it
 * back without knowing. `ended` settles when it was stopped, or did not start again.
 */
export async function keepEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { say = () => undefined } = options
  const port = options.port ?? (await freePort())
  let asked = false
  let current = await startEmbeddedPostgres({ ...options, port })

  async function keep(): Promise<void> {
    for (;;) {
      await current.ended
      if (asked) return
      say('PostgreSQL has ended by itself; starting it again (its reasons: postgres.log in DATA_DIR)')
      try {
        current = await startEmbeddedPostgres({ ...options, port })
      } catch (error) {
        say(error instanceof Error ? error.message : String(error))
        return
      }
    }
  }

  return {
    ownerUrl: current.ownerUrl,
    ended: keep(),
    async stop() {
      asked = true
      await current.stop()
    },
  }
}
