import { beforeEach, expect, test } from '@jest/globals'
import { GET as readArticle } from '#app/(site)/article/[id]/[slug]/route.tsx'
import { GET as readBare } from '#app/(site)/article/[id]/route.tsx'
import { expectOk } from '#lib/platform/command.ts'
import { chooseSlug } from '#lib/publishing/choose-slug.ts'
import { readReleases } from '#lib/publishing/queries.ts'
import { readStories } from '#lib/site/read-stories.ts'
import { actor, as, freshWorld, liveArticle, personId, sqlAs, withdraw } from '#tests/support/world.ts'

beforeEach(freshWorld)

const choose = async (articleId: number, slug: string) =>
  expectOk(await as('third', chooseSlug, { articleId, slug }))

/** What a reader gets at `/article/ID/SLUG`, or without a slug. */
async function read(articleId: number, slug?: string) {
  const id = String(articleId)
  const request = new Request('http://localhost:3000/')
  const response =
    slug === undefined
      ? await readBare(request, { params: Promise.resolve({ id }) })
      : await readArticle(request, { params: Promise.resolve({ id, slug }) })
  const canonical = /rel="canonical" href="[^"]*?(\/article[^"]*)"/.exec(await response.text())?.[1]
  return [response.status, response.headers.get('location') ?? canonical ?? null]
}

test('an article has the address that was chosen for it, and every earlier one leads there', async () => {
  const articleId = await liveArticle()
  expect(await read(articleId)).toEqual([200, `/article/${articleId}`])
  expect(await read(articleId, 'parks')).toEqual([404, null])
  await choose(articleId, 'parks')
  await choose(articleId, 'pocket-parks')
  const address = `/article/${articleId}/pocket-parks`
  expect(await read(articleId, 'pocket-parks')).toEqual([200, address])
  expect(await read(articleId)).toEqual([200, address])
  expect(await read(articleId, 'parks')).toEqual([301, address])
  expect(await read(articleId, 'park')).toEqual([404, null])
  await choose(articleId, 'parks')
  expect(await read(articleId, 'pocket-parks')).toEqual([301, `/article/${articleId}/parks`])
  expect(await read(articleId, 'parks')).toEqual([200, `/article/${articleId}/parks`])
  await choose(articleId, '')
  expect(await read(articleId, 'parks')).toEqual([301, `/article/${articleId}`])
})

test('lists lead to the address of today, and the desk knows it', async () => {
  const articleId = await liveArticle()
  await choose(articleId, 'parks')
  expect((await readStories({ kind: 'all' })).page?.stories[0]?.slug).toBe('parks')
  expect((await readReleases(await actor('third'), articleId))?.slug).toBe('parks')
})

test('a withdrawn article is gone at every address that it had', async () => {
  const articleId = await liveArticle()
  await choose(articleId, 'parks')
  await withdraw('third', articleId)
  expect(await read(articleId, 'parks')).toEqual([410, null])
})

test('an address has small letters, digits and hyphens, in SQL too', async () => {
  const articleId = await liveArticle()
  for (const slug of ['Parks', 'a b', '-a', 'a--b', '公园', '../desk', 'a/b', 'a'.repeat(61)]) {
    expect(await as('third', chooseSlug, { articleId, slug })).toMatchObject({ refusal: { code: 'invalid' } })
    await expect(insert('third', articleId, slug)).rejects.toThrow('content-invalid')
  }
})

test('nobody chooses in SQL who may not release, nor in another’s name, nor takes a choice back', async () => {
  const articleId = await liveArticle()
  await expect(insert('editor', articleId, 'parks')).rejects.toThrow('not-entitled')
  await expect(insert('third', articleId, 'parks', 'chief')).rejects.toThrow('not-the-actor')
  await choose(articleId, 'parks')
  for (const act of [`update article_slug set slug = 'other'`, 'delete from article_slug']) {
    await expect(sqlAs('third', act)).rejects.toThrow(/permission denied|evidence-is-permanent/)
  }
})

const insert = (
  name: 'third' | 'editor',
  articleId: number,
  slug: string,
  as: 'third' | 'chief' | 'editor' = name,
) =>
  sqlAs(name, 'insert into article_slug (article_id, slug, person_id) values ($1, $2, $3)', [
    articleId,
    slug,
    personId(as),
  ])
