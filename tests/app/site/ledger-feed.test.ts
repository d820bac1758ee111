import { beforeEach, expect, test } from '@jest/globals'
import { XMLValidator } from 'fast-xml-parser'
import { parseAtomFeed } from 'feedsmith'
import { ledgerFeed, ledgerPage } from '#app/(site)/ledger.tsx'
import { expectOk } from '#lib/platform/command.ts'
import { env } from '#lib/platform/env.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { startCorrection } from '#lib/publishing/start-correction.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'
import { TURNS_AT } from '#lib/site/finished-document.ts'
import { askRoute } from '#tests/support/ask-route.ts'
import { endEmbargo } from '#tests/support/embargo.ts'
import * as world from '#tests/support/world.ts'

beforeEach(world.freshWorld)

const { SITE_URL } = env()
const hostile = `</content>]]><script>alert("1")</script> & '更正'`

async function feed() {
  const answer = await askRoute(ledgerFeed, {})
  expect(XMLValidator.validate(answer.text)).toBe(true)
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  return { ...parseAtomFeed(answer.text), turnsAt: answer.headers.get(TURNS_AT) }
}
const told = async () =>
  (await feed()).entries?.map(({ title, links, content }) => [
    title?.value ?? title,
    links?.[0]?.href,
    content?.value ?? content,
  ])

async function correct(articleId: number, correction: string, embargoUntil?: string): Promise<void> {
  expectOk(await world.as('reporter', startCorrection, { articleId }))
  expectOk(await world.write('reporter', articleId, world.wholeContent({ correction })))
  await world.walkOn(articleId, 5)
  const { draft } = await world.stateOf(articleId)
  expectOk(await world.as('third', publishRevision, { articleId, hash: draft.hash, embargoUntil }))
}

test('the ledger’s page leads to its feed, for people and for feed readers', async () => {
  const { text } = await askRoute(ledgerPage, {})
  expect(text).toMatch(
    /<link rel="alternate" type="application\/atom\+xml" title="[^"]*更正与撤稿 \(Atom\)" href="\/corrections\/atom\.xml"/,
  )
  expect(text).toMatch(/<a href="\/corrections\/atom\.xml"[^>]*>订阅/)
})

test('the feed of a paper that corrected nothing is empty and sound', async () => {
  expect(await feed()).toMatchObject({ links: expect.anything(), turnsAt: null })
  expect(await told()).toEqual(undefined)
})

test('it has each correction by its note, and of what was taken down the note alone, the newest first', async () => {
  const [first, second] = [await world.liveArticle(), await world.liveArticle()]
  await correct(first, hostile)
  expectOk(
    await world.as('second', withdrawPublication, {
      articleId: second,
      reason: '事实有误',
      publicNote: hostile,
    }),
  )
  const note =
    '<p>&lt;/content&gt;]]&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#x27;更正&#x27;</p>'
  expect(await told()).toEqual([
    ['撤稿：这篇报道已撤下', `${SITE_URL}/article/${second}`, note],
    ['更正：口袋公园开放', `${SITE_URL}/article/${first}`, note],
  ])
  const { entries, links } = await feed()
  expect(new Set(entries?.map(({ id }) => id)).size).toBe(2)
  expect(links).toContainEqual(
    expect.objectContaining({ rel: 'self', href: `${SITE_URL}/corrections/atom.xml` }),
  )
  expect(links).toContainEqual(expect.objectContaining({ rel: 'alternate', href: `${SITE_URL}/corrections` }))
})

test('a correction under embargo is told on the paper’s own page alone, until that ends', async () => {
  const articleId = await world.liveArticle()
  await correct(articleId, '应为二十六处。', new Date(Date.now() + 3_600_000).toISOString())
  expect((await askRoute(ledgerPage, {})).text).toContain('应为二十六处。')
  expect(await told()).toBeUndefined()
  expect(Number((await feed()).turnsAt)).toBeGreaterThan(Date.now())
  await endEmbargo(articleId)
  expect(await told()).toHaveLength(1)
})
