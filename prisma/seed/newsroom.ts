import { createArticle } from '#lib/articles/create-article.ts'
import { emptyContent } from '#lib/document/content.ts'
import { importText } from '#lib/document/import-text.ts'
import { createPerson } from '#lib/people/create-person.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import { type Caller, expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { submitRevision } from '#lib/review/submit-revision.ts'
import { type SeedArticle, seedArticles } from './articles.ts'
import { type CastName, cast, channels, demoPassword } from './cast.ts'

/**
 * Opens the demo newsroom through the same commands and laws as everybody: the cast, the channels, and articles in
 * each state. Gives null, and makes nothing, where there are people already.
 */
export async function seedNewsroom(): Promise<{ people: number; articles: number } | null> {
  if (await app().person.findFirst({ select: { id: true } })) return null
  for (const member of Object.values(cast)) {
    expectOk(
      await createPerson({ actor: null, via: 'cli' }, { ...member, password: demoPassword, locale: 'zh-CN' }),
    )
  }
  await app().channel.createMany({ data: [...channels] })
  for (const article of seedArticles) await walk(article)
  return { people: Object.keys(cast).length, articles: seedArticles.length }
}

async function as(name: CastName): Promise<Caller> {
  return { actor: await findActorByEmail(cast[name].email), via: 'cli' }
}

/** Who signs position 1, 2, 3 and 4 of the demo's articles. */
const signers = ['editor', 'reviewer', 'second', 'third'] as const satisfies CastName[]

async function walk({ channel, text, reached, ...fields }: SeedArticle): Promise<void> {
  const { body } = importText(text, { title: fields.title })
  const content = { ...emptyContent(), ...fields, channel, body }
  const { articleId, hash } = expectOk(await createArticle(await as('reporter'), { content }))
  if (reached === 0) return
  expectOk(await submitRevision(await as('reporter'), { articleId, hash }))
  for (const [index, signer] of signers.entries()) {
    const position = index + 1
    if (position >= reached) return
    expectOk(await approveRevision(await as(signer), { articleId, position, hash }))
  }
  if (reached === 6) expectOk(await publishRevision(await as('third'), { articleId, hash }))
}
