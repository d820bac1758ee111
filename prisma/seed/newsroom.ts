import { createPerson } from '#lib/people/create-person.ts'
import { findActorByEmail } from '#lib/people/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { expectOk } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { seedArticles } from './articles.ts'
import { type CastName, cast, channels, demoPassword } from './cast.ts'
import { type RunAs, walkArticle } from './walk-article.ts'

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
  await openChannels()
  const runAs = await actorsAtHand()
  const now = new Date()
  // One after another: what is released last leads the paper.
  for (const article of seedArticles) await walkArticle(article, runAs, now)
  return { people: Object.keys(cast).length, articles: seedArticles.length }
}

async function openChannels(): Promise<void> {
  const ids = new Map<string, number>()
  for (const { parent, ...channel } of channels) {
    const { id } = await app().channel.create({
      data: { ...channel, parentId: parent ? (ids.get(parent) ?? null) : null },
      select: { id: true },
    })
    ids.set(channel.slug, id)
  }
}

async function actorsAtHand(): Promise<RunAs> {
  const actors = new Map<string, Actor | null>()
  for (const [name, { email }] of Object.entries(cast)) actors.set(name, await findActorByEmail(email))
  return async (name: CastName, command, input) =>
    expectOk(await command({ actor: actors.get(name) ?? null, via: 'cli' }, input))
}
