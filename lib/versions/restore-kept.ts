import { command } from '#lib/platform/command.ts'
import { putBack } from '#lib/review/put-back.ts'
import { readKept } from './queries.ts'
import { restoreKeptInput } from './schema.ts'

/** Puts a kept draft's words into the draft again. Refuses as `putBack` does; `unknown` also what the actor may not read. */
export const restoreKept = command({
  name: 'version.restored',
  input: restoreKeptInput,
  async run(run) {
    const { articleId, kept } = run.input
    const { version, hash } = await putBack(run, run.input, () =>
      readKept(run.actor, articleId, kept, run.tx),
    )
    run.record(articleId, { kept, hash, at: version.savedAt })
    return { hash }
  },
})
