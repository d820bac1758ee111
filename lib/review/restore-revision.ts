import { command } from '#lib/platform/command.ts'
import { putBack } from './put-back.ts'
import { restoreRevisionInput } from './schema.ts'

/** Puts the words of a frozen version into the draft; signing them freezes a new version. Refuses as `putBack` does. */
export const restoreRevision = command({
  name: 'revision.restored',
  input: restoreRevisionInput,
  async run(run) {
    const { articleId, number } = run.input
    const { hash } = await putBack(run, run.input, () =>
      run.tx.revision.findUnique({ where: { articleId_number: { articleId, number } } }),
    )
    run.record(articleId, { revision: number, hash })
    return { hash }
  },
})
