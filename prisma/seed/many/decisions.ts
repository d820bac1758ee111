import type { Hands } from './hands.ts'
import type { Walker } from './steps.ts'

const note = '请核对第二段的数字和出处。'
const publicNote = '因事实需要进一步核实，本报已撤下这篇报道。'

/** Sends back to the author's desk what its plan says. */
export async function sendBack(hands: Hands, walkers: readonly Walker[]): Promise<void> {
  const returned = walkers.filter(({ end }) => end === 'returned')
  await hands.each(
    returned,
    ({ decider }) => decider,
    async (mine, person) => {
      await hands.tx.$executeRaw`
      insert into "return" (round_id, to_position, kind, person_id, reason, note)
      select id, 0, 'return', ${person}, 'facts', ${note} from unnest(${rounds(mine)}::int[]) id`
      return mine.map(({ articleId, roundId }) => ({
        name: 'revision.returned',
        articleId,
        data: { roundId, from: 2, to: 0, revision: 1, reason: 'facts', note },
      }))
    },
  )
}

/** Rejects for good what its plan says. */
export async function reject(hands: Hands, walkers: readonly Walker[]): Promise<void> {
  const rejected = walkers.filter(({ end }) => end === 'rejected')
  await hands.each(
    rejected,
    ({ decider }) => decider,
    async (mine, person) => {
      await hands.tx.$executeRaw`
      update round set closed_as = 'rejected', closed_by = ${person}, close_reason = 'source', close_note = ${note}
      where id = any(${rounds(mine)}::int[])`
      return mine.map(({ articleId, roundId }) => ({
        name: 'article.rejected',
        articleId,
        data: { roundId, at: 2, reason: 'source', note },
      }))
    },
  )
}

/** Releases to readers what is live, and what will be taken down again. */
export async function release(hands: Hands, walkers: readonly Walker[]): Promise<void> {
  const released = walkers.filter(({ end }) => end === 'live' || end === 'withdrawn')
  await hands.each(
    released,
    ({ decider }) => decider,
    async (mine, person) => {
      const publications = await hands.tx.$queryRaw<{ id: number; roundId: number }[]>`
      insert into publication (round_id, article_id, revision_id, hash, published_by)
      select v.round_id, v.article_id, v.id, v.hash, ${person} from revision v
      where v.round_id = any(${rounds(mine)}::int[]) order by v.article_id
      returning id, round_id as "roundId"`
      const publicationOf = new Map(publications.map(({ id, roundId }) => [roundId, id]))
      return mine.map(({ articleId, roundId, hash }) => ({
        name: 'revision.published',
        articleId,
        data: { roundId, publicationId: publicationOf.get(roundId) ?? 0, revision: 1, hash },
      }))
    },
  )
}

/** Takes down what its plan says. */
export async function withdraw(hands: Hands, walkers: readonly Walker[]): Promise<void> {
  const withdrawn = walkers.filter(({ end }) => end === 'withdrawn')
  await hands.each(
    withdrawn,
    ({ decider }) => decider,
    async (mine, person) => {
      const taken = await hands.tx.$queryRaw<{ articleId: number; publicationId: number }[]>`
      insert into withdrawal (publication_id, article_id, person_id, reason, public_note)
      select p.id, p.article_id, ${person}, ${note}, ${publicNote} from publication p
      where p.round_id = any(${rounds(mine)}::int[]) order by p.id
      returning article_id as "articleId", publication_id as "publicationId"`
      return taken.map(({ articleId, publicationId }) => ({
        name: 'publication.withdrawn',
        articleId,
        data: { publicationId, reason: note, publicNote },
      }))
    },
  )
}

/** Sets the times of what waits for one, an hour apart from tomorrow on, each with the job that carries it out. */
export async function schedule(hands: Hands, walkers: readonly Walker[]): Promise<void> {
  const waiting = walkers.filter(({ end }) => end === 'scheduled')
  await hands.each(
    waiting,
    ({ decider }) => decider,
    async (mine, person) => {
      const times = mine.map(({ roundId, number }) => ({ roundId, hours: 24 + (number % 240) }))
      const schedules = await hands.tx.$queryRaw<{ id: number; roundId: number; at: Date }[]>`
      insert into publication_schedule (round_id, revision_id, hash, at, person_id)
      select v.round_id, v.id, v.hash, now() + t.hours * interval '1 hour', ${person}
      from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t("roundId" int, hours int)
      join revision v on v.round_id = t."roundId" order by v.id
      returning id, round_id as "roundId", at`
      await hands.tx.$executeRaw`
      select graphile_worker.add_job('publish-scheduled', json_build_object('scheduleId', s.id), run_at := s.at)
      from publication_schedule s where s.id = any(${schedules.map(({ id }) => id)}::int[]) order by s.id`
      const scheduleOf = new Map(schedules.map((each) => [each.roundId, each]))
      return mine.map(({ articleId, roundId, hash }) => {
        const { id, at } = scheduleOf.get(roundId) ?? missing(articleId)
        return {
          name: 'publication.scheduled',
          articleId,
          data: { roundId, scheduleId: id, at: at.toISOString(), hash },
        }
      })
    },
  )
}

const rounds = (walkers: readonly Walker[]) => walkers.map(({ roundId }) => roundId)

function missing(articleId: number): never {
  throw new Error(`article ${articleId} has no schedule`)
}
