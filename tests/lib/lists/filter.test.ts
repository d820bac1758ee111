import { beforeEach, describe, expect, test } from '@jest/globals'
import { countStates } from '#lib/lists/count-states.ts'
import { listArticles } from '#lib/lists/list-articles.ts'
import { type ArticleFilter, type ListKey, type ListState, listStates } from '#lib/lists/schema.ts'
import { expectOk } from '#lib/platform/command.ts'
import { cast } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import {
  actor,
  approve,
  begin,
  castNames,
  freshWorld,
  liveArticle,
  personId,
  recall,
  reject,
  schedule,
  sendBack,
  sqlAs,
  submit,
  walkTo,
  wholeContent,
  withdraw,
} from '#tests/support/world.ts'

beforeEach(freshWorld)

async function found(name: keyof typeof cast, filter: ArticleFilter): Promise<number[]> {
  const { rows } = await listArticles(await actor(name), filter, null)
  return rows.map(({ articleId }) => articleId)
}

const seesAll = ['reporter', 'editor', 'editor2', 'chief']

describe('whatever is asked, nobody is shown more than they may know of', () => {
  test('every state by every person of the cast, and the counts say the same', async () => {
    const standing: Record<ListState, number[]> = {
      draft: [await begin('reporter')],
      returned: [],
      'in-review': [await walkTo(2)],
      ready: [await walkTo(5)],
      scheduled: [await walkTo(5)],
      live: [await liveArticle()],
      withdrawn: [await liveArticle()],
      rejected: [await walkTo(2)],
    }
    expectOk(await schedule('third', standing.scheduled[0] ?? 0, new Date(Date.now() + 3_600_000)))
    expectOk(await withdraw('third', standing.withdrawn[0] ?? 0))
    expectOk(await reject('reviewer', standing.rejected[0] ?? 0))
    const [back, taken] = [await walkTo(2), await walkTo(1)]
    expectOk(await sendBack('reviewer', back, 0))
    expectOk(await recall('reporter', taken))
    standing.returned = [taken, back]
    for (const name of castNames) {
      const counts = await countStates(await actor(name), {})
      let all = 0
      for (const state of listStates) {
        const known = name !== 'reader' && (state !== 'draft' || seesAll.includes(name))
        const expected = known ? standing[state] : []
        expect([name, state, await found(name, { state })]).toEqual([name, state, expected])
        expect([name, state, counts[state]]).toEqual([name, state, expected.length])
        all += expected.length
      }
      expect([name, counts.all, (await found(name, {})).length]).toEqual([name, all, all])
    }
  })

  test('a draft is not found by its channel, its people or its days by who may not know of it', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const articleId = await begin('reporter', wholeContent({ channel: 'culture' }))
    const filters: ArticleFilter[] = [
      { channel: 'culture' },
      { person: personId('reporter') },
      { from: today, to: today },
      { sort: 'saved' },
      { sort: 'waiting' },
    ]
    for (const filter of filters) {
      for (const name of castNames) {
        const expected = seesAll.includes(name) ? [articleId] : []
        expect([name, filter, await found(name, filter)]).toEqual([name, filter, expected])
      }
    }
  })
})

describe('each part of a filter', () => {
  test('a stage is the one whose turn it is', async () => {
    const [atEdit, atReview] = [await walkTo(1), await walkTo(2)]
    await walkTo(5)
    expect(await found('chief', { stage: 'edit' })).toEqual([atEdit])
    expect(await found('chief', { stage: 'review' })).toEqual([atReview])
    expect(await found('chief', { stage: 'nowhere' })).toEqual([])
  })

  test('a channel is the draft’s, and follows it', async () => {
    const city = await begin('reporter')
    const culture = await begin('reporter', wholeContent({ channel: 'culture' }))
    expect(await found('chief', { channel: 'city' })).toEqual([city])
    expect(await found('chief', { channel: 'culture' })).toEqual([culture])
  })

  test('a person began it, wrote in it or signed it', async () => {
    const [begun, signed] = [await begin('second'), await walkTo(4)]
    const other = await begin('editor2')
    expectOk(await submit('editor2', other))
    expect(await found('chief', { person: personId('second') })).toEqual([signed, begun])
    expect(await found('chief', { person: personId('reader') })).toEqual([])
  })

  test('days begin and end by the newsroom’s clock', async () => {
    const at = async (time: string) => {
      const articleId = await begin('reporter')
      await sql(
        'owner',
        `do $$ begin set local session_replication_role = replica;
           update draft set updated_at = '${time}' where article_id = ${articleId}; end $$`,
      )
      return articleId
    }
    const [before, first, last, after] = [
      await at('2026-11-01T23:59:59+08:00'),
      await at('2026-11-02T00:00:00+08:00'),
      await at('2026-11-03T23:59:59.999+08:00'),
      await at('2026-11-04T00:00:00+08:00'),
    ]
    expect(await found('chief', { from: '2026-11-02', to: '2026-11-03' })).toEqual([last, first])
    expect(await found('chief', { from: '2026-11-04' })).toEqual([after])
    expect(await found('chief', { to: '2026-11-01' })).toEqual([before])
  })
})

describe('what is urgent', () => {
  const hurry = (articleId: number) =>
    sqlAs('editor', 'insert into urgent_mark (article_id, person_id) values ($1, $2)', [
      articleId,
      personId('editor'),
    ])

  test('comes first in every order, and alone when asked for', async () => {
    const [first, second, third] = [await walkTo(1), await walkTo(1), await walkTo(1)]
    await hurry(second)
    expect(await found('chief', {})).toEqual([second, third, first])
    expect(await found('chief', { sort: 'waiting' })).toEqual([second, first, third])
    expect(await found('chief', { sort: 'saved' })).toEqual([second, third, first])
    expect(await found('chief', { urgent: '1' })).toEqual([second])
    const { rows } = await listArticles(await actor('chief'), {}, null)
    expect(rows.map(({ isUrgent }) => isUrgent)).toEqual([true, false, false])
  })

  test.each(['newest', 'saved', 'waiting'] as const)(
    'page after page in the order %s, each article comes once, the urgent ones before all others',
    async (sort) => {
      const all: number[] = []
      for (let count = 0; count < 63; count += 1) all.push(await begin('reporter'))
      for (const articleId of all.slice(0, 31)) await hurry(articleId)
      const reporter = await actor('reporter')
      const seen: number[] = []
      let after: ListKey | null = null
      do {
        const page = await listArticles(reporter, { sort: sort === 'newest' ? undefined : sort }, after)
        seen.push(...page.rows.map(({ articleId }) => articleId))
        after = page.next
      } while (after)
      const sorted = sort === 'waiting' ? (a: number, b: number) => a - b : (a: number, b: number) => b - a
      expect(seen).toEqual([...all.slice(0, 31).sort(sorted), ...all.slice(31).sort(sorted)])
    },
  )
})

test('who has it before them is said while it lasts, and only at the stage where they have it', async () => {
  const articleId = await walkTo(2)
  const [{ id } = { id: 0 }] = await sql<{ id: number }>('app', 'select id from round')
  await sqlAs('reviewer2', 'insert into claim (round_id, position, person_id) values ($1, 2, $2)', [
    id,
    personId('reviewer2'),
  ])
  const claim = async () => (await listArticles(await actor('chief'), {}, null)).rows[0]?.claim
  expect(await claim()).toMatchObject({ personId: personId('reviewer2'), by: cast.reviewer2.name })
  expectOk(await approve('reviewer2', articleId))
  expect(await claim()).toBeNull()
})
