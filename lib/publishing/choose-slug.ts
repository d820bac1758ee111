import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { lockArticle } from '#lib/review/load-state.ts'
import { canChooseSlug } from './rules.ts'
import { chooseSlugInput } from './schema.ts'

/** Chooses how an article's address reads; whoever has an older one is led to it. */
export const chooseSlug = command({
  name: 'address.changed',
  input: chooseSlugInput,
  async run({ tx, actor, input: { articleId, slug }, record }) {
    await lockArticle(tx, articleId)
    permit(canChooseSlug(actor))
    await tx.articleSlug.create({ data: { articleId, slug, personId: actor.id } })
    record(articleId, { slug })
    return { slug }
  },
})
