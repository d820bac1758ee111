import { publishDue } from '#lib/jobs/tasks.ts'
import { findActorById } from '#lib/people/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { begin, castNames, freshWorld, personId } from '#tests/support/world.ts'

/** What a run remembers beside the database: only what is needed to choose, and who really wrote when. */
export type Newsroom = {
  articles: number[]
  /** As the next request of each would find them; null while disabled. */
  people: Map<CastName, Actor | null>
  /** As they were when the run began: requests that were under way when something about a person changed. */
  before: Map<CastName, Actor>
  lent: { id: number; principal: CastName; delegate: CastName }[]
  writings: {
    articleId: number
    person: number
    roundId: number | null
    position: number
    publications: number
  }[]
  /** The database's fingerprint, while nothing has been done since it was taken. */
  print: string | null
  touched: number
  /** What readers were due when they were last asked for, by article. */
  due: Map<number, string>
  /** Hashes that somebody may still have on the screen. */
  seen: string[]
}

/** The cast with three articles on their desks. */
export async function openNewsroom(): Promise<Newsroom> {
  await freshWorld()
  const newsroom: Newsroom = {
    articles: [],
    people: new Map(),
    before: new Map(),
    lent: [],
    writings: [],
    print: null,
    touched: 0,
    due: new Map(),
    seen: ['0'.repeat(64)],
  }
  await meetPeople(newsroom)
  for (const [name, one] of newsroom.people) if (one) newsroom.before.set(name, one)
  for (const name of ['reporter', 'editor', 'reviewer'] as const) await beginOne(newsroom, name)
  return newsroom
}

/** Reads everybody again, as each request does. */
export async function meetPeople({ people }: Newsroom): Promise<void> {
  for (const name of castNames) people.set(name, await findActorById(personId(name)))
}

export async function beginOne(newsroom: Newsroom, name: CastName): Promise<number> {
  const articleId = await begin(name)
  newsroom.articles.push(articleId)
  newsroom.writings.push({ articleId, person: personId(name), roundId: null, position: 0, publications: 0 })
  return articleId
}

/** A release whose time came: whether it is up now, and whether the person in whose name it waits is disabled. */
export type Release = { id: number; disabled: boolean; published: boolean }

/**
 * Lets the time of every waiting release come, as the owner with the laws asleep (nobody else can move a time), and
 * has the worker's own job carry them out.
 */
export async function letTimePass(): Promise<Release[]> {
  const waiting = `select s.id from publication_schedule s where s.cancelled_at is null
    and not exists (select 1 from publication p where p.schedule_id = s.id)`
  const ids = (await sql<{ id: number }>('owner', waiting)).map(({ id }) => id)
  await sql(
    'owner',
    `do $$ begin
       set local session_replication_role = replica;
       update publication_schedule set at = now() - interval '1 second' where cancelled_at is null and at > now();
     end $$`,
  )
  await publishDue()
  return sql<Release>(
    'owner',
    `select s.id, w.disabled_at is not null as disabled,
       exists (select 1 from publication p where p.schedule_id = s.id and p.ended_at is null) as published
     from publication_schedule s join person w on w.id = s.person_id where s.id = any($1)`,
    [ids],
  )
}
