import { command } from '#lib/platform/command.ts'
import { permit, refuse } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { readKept } from './queries.ts'
import { canNameVersion } from './rules.ts'
import { nameVersionInput } from './schema.ts'

/**
 * Gives a version of the draft a name, another name, or none. It stays then, and what is written next is a version of
 * its own. Refuses `stale` when the words are no longer those that the person saw, `unknown` for a version that they
 * may not read, and `nothing-open` when it is called so already.
 */
export const nameVersion = command({
  name: 'version.named',
  input: nameVersionInput,
  async run({ tx, actor, input: { articleId, kept, hash, name }, record }) {
    permit(canNameVersion(actor, await lockArticle(tx, articleId)))
    const id = kept ?? (await newestOf(tx, articleId))
    const version = (await readKept(actor, articleId, id, tx)) ?? refuse('unknown')
    if (version.hash !== hash) refuse('stale')
    if (version.name === name) refuse('nothing-open')
    await tx.draftVersion.update({ where: { id }, data: { name: name || null, namedBy: actor.id } })
    record(articleId, { kept: id, hash, note: name, savedAt: version.savedAt })
    return { kept: id }
  },
})

async function newestOf(tx: Parameters<typeof readKept>[3], articleId: number): Promise<number> {
  const { _max } = await tx.draftVersion.aggregate({ where: { articleId }, _max: { id: true } })
  return _max.id ?? 0
}
