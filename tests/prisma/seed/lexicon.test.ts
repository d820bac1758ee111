import { expect, test } from '@jest/globals'
import { officesOf } from '#lib/checks/office-names.ts'
import { checkOffices } from '#lib/checks/offices.ts'
import { checkOwnLinks, ownLinks } from '#lib/checks/own-links.ts'
import { checkWords } from '#lib/checks/words.ts'
import { linesOf } from '#lib/document/style/lines-of.ts'
import { matcherOf } from '#lib/lexicons/match.ts'
import { paperDay } from '#lib/lexicons/rules.ts'
import { entryInput } from '#lib/lexicons/schema.ts'
import { seedArticles } from '#prisma/seed/articles.ts'
import { contentOf } from '#prisma/seed/content-of.ts'
import { seedLexicon } from '#prisma/seed/lexicon.ts'

const drawings = { get: () => ({ sha256: 'a'.repeat(64), width: 1440, height: 960 }) }
const entries = seedLexicon.map((entry, id) => ({ ...entry, id }))

test('the demo lexicon is one that its keeper could have written', () => {
  for (const entry of seedLexicon) expect(entryInput.safeParse(entry).error).toBeUndefined()
})

test.each(seedArticles.map((article) => [article.title, article] as const))(
  'nothing in the demo lexicon stands in the way of 《%s》',
  (_, article) => {
    const content = contentOf(article, new Date(), drawings)
    const lines = linesOf(content)
    const day = paperDay(new Date())
    const found = [
      ...checkWords(lines, matcherOf(entries), day),
      ...checkOffices(lines, officesOf(entries), day),
      ...checkOwnLinks(ownLinks(content, 'http://localhost:3000'), {
        articles: new Set(),
        channels: new Set(),
        tags: new Set(),
      }),
    ]
    expect(found.filter(({ severity }) => severity !== 'hint').map(({ found }) => found)).toEqual([])
  },
)
