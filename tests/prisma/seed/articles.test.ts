import { readdir } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { characterLength } from '#lib/document/characters.ts'
import { contentSchema, missingForSubmission } from '#lib/document/content.ts'
import { correctPunctuation } from '#lib/document/punctuation.ts'
import { subheads, textBlocks } from '#lib/document/text.ts'
import { seedArticles } from '#prisma/seed/articles.ts'
import { cast, channels } from '#prisma/seed/cast.ts'
import { contentOf } from '#prisma/seed/content-of.ts'
import { withDays } from '#prisma/seed/days.ts'
import { rewritten } from '#prisma/seed/walk-article.ts'
import type { SeedWords } from '#prisma/seed/words.ts'

const now = new Date('2026-11-22T16:30:00Z')
const drawings = { get: () => ({ sha256: 'a'.repeat(64), width: 1440, height: 960 }) }
const said = seedArticles.map((article) => ({ article, content: contentOf(article, now, drawings) }))
const named = said.map(({ article, content }) => [article.title, { article, content }] as const)
const isLive = ({ walk }: (typeof seedArticles)[number]) =>
  walk.acts.some(({ act }) => act === 'publish') && walk.acts.every(({ act }) => act !== 'withdraw')

/** Each line of an article that a person wrote. */
function linesOf({ content }: (typeof said)[number]): string[] {
  const { kicker, title, shortTitle, subtitle, summary, dateline, ai, tags } = content
  const told = content.cover ? [content.cover.caption, content.cover.alt, content.cover.credit] : []
  const fields = [kicker, title, shortTitle, subtitle, summary, dateline, ai, ...tags, ...told]
  return [...fields, ...textBlocks(content.body).map(({ text }) => text)]
}

test.each(named)('《%s》 is a whole content, in its canonical form', (_, { content }) => {
  expect(contentSchema.parse(content)).toEqual(content)
  expect(missingForSubmission(content)).toEqual({})
  expect(content.summary).not.toBe('')
  expect(content.byline.length).toBeGreaterThan(0)
  expect(content.tags.length).toBeGreaterThan(0)
})

test.each(named)('《%s》 is punctuated by the house rules', (_, said) => {
  for (const line of linesOf(said)) {
    expect(correctPunctuation(line)).toEqual({ text: line, notes: [] })
    // No mark of the seed's own is left over, and no space where Chinese text has none.
    expect(line).not.toMatch(/\*\*|\{[+-]?\d+\}|[，。；：？！、]\s|\s{2}|\.{3}|--|\[\^|^!|^\|/)
  }
})

test('there are at least forty articles before readers, with a headline each', () => {
  expect(seedArticles.filter(isLive).length).toBeGreaterThanOrEqual(40)
  expect(new Set(seedArticles.map(({ title }) => title)).size).toBe(seedArticles.length)
})

test('headlines are from 8 to 40 characters long, and front pages have a shorter one for the long', () => {
  const lengths = seedArticles.map(({ title }) => characterLength(title))
  expect(Math.min(...lengths)).toBe(8)
  expect(Math.max(...lengths)).toBeLessThanOrEqual(40)
  for (const { title, shortTitle } of seedArticles.filter(isLive)) {
    if (characterLength(title) > 24) expect(characterLength(shortTitle ?? title)).toBeLessThanOrEqual(20)
  }
})

test('at least five have the length and the form of a full-page report', () => {
  const full = said.filter(({ article, content }) => {
    const length = characterLength(
      textBlocks(content.body)
        .map(({ text }) => text)
        .join(''),
    )
    const twoPart = subheads(content.body).filter((subhead) => / /.test(subhead))
    return isLive(article) && length >= 2_500 && length <= 4_000 && twoPart.length >= 4 && twoPart.length <= 6
  })
  expect(full.length).toBeGreaterThanOrEqual(5)
})

test('every channel is used, and none that is not there', () => {
  const used = new Set(seedArticles.filter(isLive).map(({ channel }) => channel))
  expect([...used].sort()).toEqual(channels.map(({ slug }) => slug).sort())
})

test('at least twenty drawings, each over one article, with caption, credit and words for who cannot see it', async () => {
  const covers = said.flatMap(({ article, content }) =>
    article.cover && content.cover ? [{ picture: article.cover.picture, ...content.cover }] : [],
  )
  expect(covers.length).toBeGreaterThanOrEqual(20)
  for (const { caption, credit, alt } of covers) {
    expect([caption, credit, alt]).not.toContain('')
    expect(alt).not.toBe(caption)
  }
  const drawings = await readdir(new URL('../../../prisma/seed/pictures', import.meta.url))
  expect(covers.map(({ picture }) => `${picture}.svg`).sort()).toEqual(drawings.sort())
})

test('three are reprints, by papers that are invented', () => {
  const urls = seedArticles.flatMap(({ source }) => source?.url ?? [])
  expect(urls).toHaveLength(3)
  for (const url of urls) expect(new URL(url).hostname).toMatch(/(^|\.)example\.com$/)
})

test('tags are shared, so that each leads on', () => {
  const count = new Map<string, number>()
  for (const { tags } of seedArticles.filter(isLive)) {
    for (const tag of tags) count.set(tag, (count.get(tag) ?? 0) + 1)
  }
  expect([...count.values()].filter((articles) => articles >= 3).length).toBeGreaterThanOrEqual(15)
})

test('what is written anew is a whole content too, and a correction says what it corrects', () => {
  let corrections = 0
  for (const article of seedArticles) {
    let words: SeedWords = article
    for (const act of article.walk.acts) {
      if (act.act !== 'rewrite') continue
      words = rewritten(words, act.changes)
      const content = contentOf(words, now)
      expect(contentSchema.parse(content)).toEqual(content)
      expect(correctPunctuation(content.correction).notes).toEqual([])
      if (act.changes.correction) corrections += 1
    }
  }
  expect(corrections).toBeGreaterThanOrEqual(3)
})

test('nobody of the cast who writes signs their own text after 编辑', () => {
  for (const { title, walk } of seedArticles) {
    const writers = walk.acts.flatMap(({ act, by }) => (act === 'submit' ? [by] : [])).concat(walk.author)
    const signers = walk.acts.flatMap(({ act, by }) => (act === 'approve' ? [by] : []))
    const own = signers.filter((name) => writers.includes(name))
    expect({ title, own }).toEqual({ title, own: [] })
  }
})

test('days are those of the city, counted from the day of seeding', () => {
  expect(withDays('{+0}、{-1}、{+9}', now)).toBe('11月23日、11月22日、12月2日')
})

test('people of the reports are not people of the newsroom', () => {
  const names = new Set<string>(Object.values(cast).map(({ name }) => name))
  const cited = said.flatMap(({ content }) => textBlocks(content.body).map(({ text }) => text)).join('\n')
  for (const name of names) expect({ name, cited: cited.includes(name) }).toEqual({ name, cited: false })
})
