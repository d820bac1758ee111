import { emptyContent } from '#lib/document/content.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { canCreate } from './rules.ts'
import { createArticleInput } from './schema.ts'

/** Begins an article with its first draft, empty unless content is given. Gives the article's number. */
export const createArticle = command({
  name: 'article.created',
  input: createArticleInput,
  async run({ tx, actor, input, record }) {
    permit(canCreate(actor))
    const article = await tx.article.create({ data: { createdBy: actor.id }, select: { id: true } })
    const draft = await tx.draft.create({
      data: { articleId: article.id, content: input.content ?? emptyContent(), updatedBy: actor.id },
      select: { version: true, hash: true, updatedAt: true },
    })
    record(article.id)
    const { version, hash, updatedAt } = draft
    return { articleId: article.id, version, hash, savedAt: updatedAt.toISOString() }
  },
})
