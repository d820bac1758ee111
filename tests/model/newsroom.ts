import type { Content } from '#lib/document/content.ts'
import { publishDue, tasks } from '#lib/jobs/tasks.ts'
import { findActorById } from '#lib/people/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { expectOk } from '#lib/platform/command.ts'
import type { RemarkState } from '#lib/remarks/rules.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { canApprove } from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { openImportant, weightyTag } from '#tests/support/important.ts'
import { theTimeHasCome } from '#tests/support/time-has-come.ts'
import {
  actor,
  approve,
  as,
  begin,
  castNames,
  freshWorld,
  personId,
  publish,
  schedule,
  sqlAs,
  stateOf,
  submit,
  wholeContent,
} from '#tests/support/world.ts'
import { film, picture, sound } from './contents.ts'

/** A remark with a wording, as the rules see it. */
export type Suggested = RemarkState & { id: number }

/** What a run remembers beside the database: only what is needed to choose, and who really wrote when. */
export type Newsroom = {
  articles: number[]
  /** As the next request of each would find them; null while disabled. */
  people: Map<CastName, Actor | null>
  /** As they were when the run began: requests that were under way when something about a person changed. */
  before: Map<CastName, Actor>
  lent: { id: number; principal: CastName; delegate: CastName }[]
  /** Who set the time of an article's release last. */
  scheduled: Map<number, CastName>
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
  /** Articles as they were read and have not been touched since. */
  states: Map<number, ArticleState>
  /** The newest open wording that is suggested on an article, read with its state. */
  suggested: Map<number, Suggested>
  /** What readers were due when they were last asked for, by article. */
  due: Map<number, string>
  /** Hashes that somebody may still have on the screen. */
  seen: string[]
}

/**
 * The paper's own workflow, the same with a second editor for an editor's text, the shortest that may be, and the paper's own
 * beside a stricter one for what has the weighty tag.
 */
export type WorkflowName = 'three-reviews' | 'second-editor' | 'one-review' | 'weighty'

/**
 * The cast, working by that workflow, with an article each of the reporter, the editor and a reviewer, walked as many
 * steps as `reached` says: 0 a draft, 1 handed in, then signed by one stage more each, and live
 * where nothing is left; 7 waits for its time instead, and 8 came back from the last stage with a suggested wording.
 */
export async function openNewsroom(workflow: WorkflowName, reached: number[]): Promise<Newsroom> {
  await freshWorld()
  await sqlAs(
    'reporter',
    `insert into medium (sha256, format, width, height, bytes, name, created_by)
     values ($1, 'jpeg', $2, $3, 1, '公园.jpg', $4)`,
    [picture.sha256, picture.width, picture.height, personId('reporter')],
  )
  for (const { sha256, format, bytes, seconds, ...size } of [film, sound]) {
    const { width, height } = { width: 0, height: 0, ...size }
    await sqlAs(
      'reporter',
      `insert into medium (sha256, format, width, height, bytes, seconds, name, created_by)
       values ($1, $2, $3, $4, $5, $6, '渡轮', $7)`,
      [sha256, format, width, height, bytes, seconds, personId('reporter')],
    )
  }
  // Nothing is weighty before the chief says so, which then meets everything that is under way.
  if (workflow === 'weighty') await openImportant()
  else if (workflow !== 'three-reviews')
    await changeWorkflow(workflow === 'one-review' ? [1, 4] : [1, 2, 3, 4])
  const newsroom: Newsroom = {
    articles: [],
    people: new Map(),
    before: new Map(),
    lent: [],
    scheduled: new Map(),
    writings: [],
    print: null,
    touched: 0,
    states: new Map(),
    suggested: new Map(),
    due: new Map(),
    seen: ['0'.repeat(64)],
  }
  await meetPeople(newsroom)
  for (const [name, one] of newsroom.people) if (one) newsroom.before.set(name, one)
  for (const [index, name] of (['reporter', 'editor', 'reviewer'] as const).entries()) {
    const tags = workflow === 'weighty' && index < 2 ? [weightyTag] : []
    const articleId = await beginOne(newsroom, name, wholeContent({ tags }))
    await walk(articleId, reached[index] ?? 0, name)
    newsroom.scheduled.set(articleId, 'third')
  }
  return newsroom
}

/** Takes an article as many steps on, by the first of the cast who may. */
async function walk(articleId: number, steps: number, author: CastName): Promise<void> {
  for (let step = 0; step < steps; step += 1) {
    const state = await stateOf(articleId)
    const { round } = state
    const seen = { position: round?.openPosition ?? 0, hash: state.draft.hash }
    if (!round) {
      if (step === 0) expectOk(await submit(author, articleId))
    } else if (seen.position > round.lastPosition) {
      if (steps !== 7) expectOk(await publish('third', articleId))
      else expectOk(await schedule('third', articleId, new Date(Date.now() + 3_600_000)))
      return
    } else if (steps === 8 && seen.position === round.lastPosition) {
      return suggestOne(articleId, seen)
    } else {
      const actors = await Promise.all(castNames.map((name) => actor(name)))
      const signer = actors.findIndex((one) => canApprove(one, state, seen).allowed)
      expectOk(await approve(castNames[signer] as CastName, articleId))
    }
  }
}

/** The last stage sends it back with another wording. */
async function suggestOne(articleId: number, { position, hash }: { position: number; hash: string }) {
  const wordings = [{ passage: '公园开门', wording: '公园准时开门' }]
  const input = { articleId, hash, toPosition: position - 1, reason: 'wording', wordings }
  expectOk(await as('third', returnRevision, input))
}

/** Makes a second version of the workflow from some stages of the first; an editor's own text needs a second editor. */
async function changeWorkflow(stages: number[]): Promise<void> {
  await sqlAs(
    'chief',
    'insert into workflow_version (id, workflow_id, number, author_may_sign_edit) values (2, 1, 2, false)',
  )
  await sqlAs(
    'chief',
    `insert into workflow_stage (workflow_version_id, position, key, name_zh, name_en)
     select 2, row_number() over (order by position), key, name_zh, name_en
     from workflow_stage where workflow_version_id = 1 and position = any($1)`,
    [stages],
  )
  await sqlAs(
    'chief',
    `insert into workflow_stage_role (workflow_version_id, position, role_key)
     select 2, mine.position, r.role_key from workflow_stage mine
     join workflow_stage s on s.workflow_version_id = 1 and s.key = mine.key
     join workflow_stage_role r on r.workflow_version_id = 1 and r.position = s.position
     where mine.workflow_version_id = 2`,
  )
}

/** An article's state now; read once while nothing happens to it. */
export async function stateIn(newsroom: Newsroom, articleId: number): Promise<ArticleState> {
  const { states, suggested } = newsroom
  const known = states.get(articleId)
  if (known) return known
  const state = await stateOf(articleId)
  const [remark] = await sql<Suggested>(
    'owner',
    `select id, person_id as by, true as "isOpen", wording from remark
     where article_id = $1 and wording is not null and remark_is_open(id) order by id desc limit 1`,
    [articleId],
  )
  if (remark) suggested.set(articleId, remark)
  else suggested.delete(articleId)
  states.set(articleId, state)
  return state
}

/** Reads everybody again, as each request does. */
export async function meetPeople({ people }: Newsroom): Promise<void> {
  for (const name of castNames) people.set(name, await findActorById(personId(name)))
}

export async function beginOne(newsroom: Newsroom, name: CastName, content?: Content): Promise<number> {
  const articleId = await begin(name, content)
  newsroom.articles.push(articleId)
  newsroom.writings.push({ articleId, person: personId(name), roundId: null, position: 0, publications: 0 })
  return articleId
}

/**
 * A release whose time came: whether it is up now, whether the person in whose name it waits is disabled, and whether by now its
 * words would need more signatures than they have.
 */
export type Release = { id: number; disabled: boolean; tooLight: boolean; published: boolean }

/**
 * Lets the time of every release come, as the owner with the laws asleep (nobody else can move a time), and has the
 * worker's own jobs carry them out: a job stays in the queue when what it was for has been called off.
 */
export async function letTimePass(): Promise<Release[]> {
  const schedules = await sql<{ id: number; waits: boolean }>(
    'owner',
    `select s.id, s.cancelled_at is null and not exists (
       select 1 from publication p where p.schedule_id = s.id) as waits from publication_schedule s`,
  )
  await theTimeHasCome()
  for (const { id } of schedules) await tasks['publish-scheduled']?.({ scheduleId: id }, undefined as never)
  await publishDue()
  return sql<Release>(
    'owner',
    `select s.id, w.disabled_at is not null as disabled,
       exists (select 1 from weight_rule r join workflow strict on strict.id = r.workflow_id, revision v, round o
         join workflow_version f on f.id = o.workflow_version_id join workflow mine on mine.id = f.workflow_id
         where v.id = s.revision_id and o.id = s.round_id and r.ended_at is null and strict.rank > mine.rank
           and exists (select 1 from jsonb_array_elements_text(v.content->'tags') tag where tag = r.what)) as "tooLight",
       exists (select 1 from publication p where p.schedule_id = s.id and p.ended_at is null) as published
     from publication_schedule s join person w on w.id = s.person_id where s.id = any($1)`,
    [schedules.filter(({ waits }) => waits).map(({ id }) => id)],
  )
}
