import { parseArgs } from 'node:util'
import { recountFindings } from '#lib/checks/recount-findings.ts'
import { keepMissingWords } from '#lib/lists/keep-words.ts'
import { env } from '#lib/platform/env.ts'
import { seedMany } from '#prisma/seed/many/seed-many.ts'
import { seedNewsroom } from '#prisma/seed/newsroom.ts'
import { UsageError, type Verb } from './verb.ts'

const MOST = 1_000_000

/** Opens the demo newsroom in an empty database, and fills it with many articles when asked to. */
export const seedVerb: Verb = {
  name: 'seed',
  summary:
    'Opens the demo newsroom in an empty database. With --articles, adds N invented articles to it, in every state.',
  usage: '[--articles N]',
  needs: 'app',
  async run(args) {
    const { values } = parseArgs({ args, options: { articles: { type: 'string' } } })
    const count = wanted(values.articles)
    if (!env().DEMO) throw new Error('DEMO is 0: no demo account or demo article is made here')
    const made = await seedNewsroom()
    if (made) console.log(`opened the demo newsroom: ${made.people} people, ${made.articles} articles`)
    else if (count === 0) console.log('there are people in this database already; nothing was made')
    if (count > 0) await addMany(count)
    return 0
  },
}

function wanted(given: string | undefined): number {
  if (given === undefined) return 0
  const count = Number(given)
  if (/^\d+$/.test(given) && count >= 1 && count <= MOST) return count
  throw new UsageError(`--articles takes a whole number from 1 to ${MOST}`)
}

async function addMany(count: number): Promise<void> {
  const began = performance.now()
  let told = began
  const ends = await seedMany(count, (made) => {
    if (performance.now() - told < 2_000 && made < count) return
    told = performance.now()
    console.error(`sanshen: ${made} of ${count} articles`)
  })
  console.error('sanshen: learning their words for the search')
  await keepMissingWords({ restSeconds: 0, hands: 4 })
  console.error('sanshen: having the machine read what lies with a stage')
  await recountFindings({ atMost: count })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const counts = [...ends].map(([end, number]) => `${number} ${end}`).join(', ')
  console.log(`made ${count} articles in ${seconds} s: ${counts}`)
}
