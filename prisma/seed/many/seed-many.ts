import { app } from '#lib/platform/db.ts'
import { type CastName, cast } from '../cast.ts'
import { contentOf } from './content.ts'
import { reject, release, schedule, sendBack, withdraw } from './decisions.ts'
import { Hands } from './hands.ts'
import { type End, type Plan, planOf, shares } from './plan.ts'
import { begin, sign, submit } from './steps.ts'

const BATCH = 250
const TIMEOUT_MS = 120_000

/**
 * Makes `count` articles in the newsroom of the demo, many at a time: each step of each person is one statement in the
 * application's role and in that person's name, so that every law has seen every row. Nobody is notified of them. The
 * same count gives the same texts and ends; times are those of the making. `tell` hears how many there are after each
 * batch; with `end`, all of them go as far as that. Gives how many ended where.
 */
export async function seedMany(
  count: number,
  tell: (made: number) => void,
  end?: End,
): Promise<Map<End, number>> {
  const newsroom = await openNewsroom()
  const plans = Array.from({ length: count }, (_, index) => planOf(index + 1, end))
  for (let from = 0; from < count; from += BATCH) {
    const batch = plans.slice(from, from + BATCH)
    await makeBatch(batch, newsroom)
    tell(from + batch.length)
  }
  const ends = Object.keys(shares) as End[]
  return new Map(ends.map((end) => [end, plans.filter((plan) => plan.end === end).length]))
}

type Newsroom = { people: Map<CastName, number>; channels: [string, ...string[]] }

async function openNewsroom(): Promise<Newsroom> {
  const accounts = await app().person.findMany({ select: { id: true, email: true } })
  const idOf = new Map(accounts.map(({ id, email }) => [email, id]))
  const people = new Map<CastName, number>()
  for (const [name, { email }] of Object.entries(cast)) {
    const id = idOf.get(email)
    if (id) people.set(name as CastName, id)
  }
  const channels = await app().channel.findMany({ where: { retiredAt: null }, orderBy: { id: 'asc' } })
  const [first, ...others] = channels.map(({ slug }) => slug)
  if (!first) throw new Error('the newsroom has no channel for an article to stand in')
  return { people, channels: [first, ...others] }
}

async function makeBatch(plans: readonly Plan[], { people, channels }: Newsroom): Promise<void> {
  const written = plans.map((plan) => ({
    ...plan,
    content: contentOf(plan.number, cast[plan.author].name, channels),
  }))
  await app().$transaction(
    async (tx) => {
      const hands = new Hands(tx, people)
      const walkers = await begin(hands, written)
      const handedIn = walkers.filter(({ end }) => end !== 'draft')
      await submit(hands, handedIn)
      for (const position of [1, 2, 3, 4]) await sign(hands, handedIn, position)
      await sendBack(hands, handedIn)
      await reject(hands, handedIn)
      await release(hands, handedIn)
      await withdraw(hands, handedIn)
      await schedule(hands, handedIn)
      await hands.writeEvents()
    },
    { isolationLevel: 'ReadCommitted', timeout: TIMEOUT_MS },
  )
}
