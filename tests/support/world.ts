import type pg from 'pg'
import { createArticle } from '#lib/articles/create-article.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { changeRoles as changeRolesOf } from '#lib/people/change-roles.ts'
import { disablePerson } from '#lib/people/disable-person.ts'
import { enablePerson } from '#lib/people/enable-person.ts'
import { findActorById } from '#lib/people/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { type Command, expectOk, type Result } from '#lib/platform/command.ts'
import { app } from '#lib/platform/db.ts'
import { cancelSchedule } from '#lib/publishing/cancel-schedule.ts'
import { publishRevision } from '#lib/publishing/publish-revision.ts'
import { schedulePublication } from '#lib/publishing/schedule-publication.ts'
import { withdrawPublication } from '#lib/publishing/withdraw-publication.ts'
import { approveRevision } from '#lib/review/approve-revision.ts'
import { loadState } from '#lib/review/load-state.ts'
import { recallSubmission } from '#lib/review/recall-submission.ts'
import { rejectArticle } from '#lib/review/reject-article.ts'
import { returnRevision } from '#lib/review/return-revision.ts'
import { saveDraft } from '#lib/review/save-draft.ts'
import type { ArticleState } from '#lib/review/state.ts'
import { submitRevision } from '#lib/review/submit-revision.ts'
import { readWorkflow, type WorkflowNow } from '#lib/workflow/queries.ts'
import { saveWorkflow } from '#lib/workflow/save-workflow.ts'
import { type CastName, cast, channels } from '#prisma/seed/cast.ts'
import { connect, resetDatabase, sql } from './database.ts'

/** The whole cast, in the order of their numbers. */
export const castNames = Object.keys(cast) as CastName[]

/** A person's number in the world that `freshWorld` made. */
export const personId = (name: CastName) => castNames.indexOf(name) + 1

/** Brings the database back to its beginning and puts the cast and the channels in. Nobody has a password. */
export async function freshWorld(): Promise<void> {
  await resetDatabase()
  const people = castNames.map((name) => ({ ...cast[name], id: personId(name) }))
  await sql(
    'app',
    `insert into person (email, name, password_hash)
     select p->>'email', p->>'name', '' from jsonb_array_elements($1) p order by (p->>'id')::int`,
    [JSON.stringify(people)],
  )
  await sql(
    'app',
    `insert into person_role (person_id, role_key)
     select (p->>'id')::int, jsonb_array_elements_text(p->'roles') from jsonb_array_elements($1) p`,
    [JSON.stringify(people)],
  )
  await sql(
    'app',
    `insert into channel (slug, name, position) select c->>'slug', c->>'name', (c->>'position')::int
     from jsonb_array_elements($1) c`,
    [JSON.stringify(channels)],
  )
}

let hand: Promise<pg.Client> | undefined

/** One statement in the application's role, in the name of a person of the cast. */
export async function sqlAs<Row extends pg.QueryResultRow>(
  name: CastName,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  hand ??= connect('app')
  const client = await hand
  await client.query('begin')
  try {
    await client.query(`select set_config('sanshen.actor', $1, true)`, [String(personId(name))])
    const { rows } = await client.query<Row>(text, values)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** The person as the database knows them now; throws for one who is disabled. */
export async function actor(name: CastName): Promise<Actor> {
  const found = await findActorById(personId(name))
  if (!found) throw new Error(`${name} cannot act`)
  return found
}

/** Runs a command as a person of the cast, as the desk would. */
export async function as<Value>(
  name: CastName,
  command: Command<Value>,
  input: unknown,
): Promise<Result<Value>> {
  return command({ actor: await actor(name), via: 'desk' }, input)
}

/** The article's state as the rules see it now. */
export async function stateOf(articleId: number): Promise<ArticleState> {
  const state = await loadState(app(), articleId)
  if (!state) throw new Error(`there is no article ${articleId}`)
  return state
}

/** A content that lacks nothing for submission. */
export function wholeContent(changes: Partial<Content> = {}): Content {
  return {
    ...emptyContent(),
    title: '口袋公园开放',
    channel: 'city',
    body: bodyOf('清晨六点半，公园开门。'),
    ...changes,
  }
}

/** A document of plain paragraphs. */
export function bodyOf(...paragraphs: string[]): Content['body'] {
  return {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

// Acts by name. What a person would have on the screen (hash, version, position) is read afresh unless given.

type Seen = { hash?: string }

/** Begins an article; gives its number. */
export async function begin(name: CastName, content: Content = wholeContent()): Promise<number> {
  return expectOk(await as(name, createArticle, { content })).articleId
}

export async function write(name: CastName, articleId: number, content: Content, version?: number) {
  const { draft } = await stateOf(articleId)
  return as(name, saveDraft, { articleId, version: version ?? draft.version, content })
}

export async function submit(name: CastName, articleId: number, seen: Seen = {}) {
  const { draft } = await stateOf(articleId)
  return as(name, submitRevision, { articleId, hash: draft.hash, ...seen })
}

export async function recall(name: CastName, articleId: number) {
  return as(name, recallSubmission, { articleId })
}

export async function approve(
  name: CastName,
  articleId: number,
  seen: Seen & { position?: number; delegationId?: number } = {},
) {
  const { draft, round } = await stateOf(articleId)
  const now = { position: round?.openPosition || 1, hash: draft.hash }
  return as(name, approveRevision, { articleId, ...now, ...seen })
}

export async function sendBack(name: CastName, articleId: number, toPosition: number, seen: Seen = {}) {
  const { draft } = await stateOf(articleId)
  return as(name, returnRevision, { articleId, toPosition, hash: draft.hash, reason: 'facts', ...seen })
}

export async function reject(name: CastName, articleId: number, seen: Seen = {}) {
  const { draft } = await stateOf(articleId)
  return as(name, rejectArticle, { articleId, hash: draft.hash, reason: 'policy', ...seen })
}

export async function publish(name: CastName, articleId: number, seen: Seen = {}) {
  const { draft } = await stateOf(articleId)
  return as(name, publishRevision, { articleId, hash: draft.hash, ...seen })
}

export async function schedule(name: CastName, articleId: number, at: Date, seen: Seen = {}) {
  const { draft } = await stateOf(articleId)
  return as(name, schedulePublication, { articleId, hash: draft.hash, at: at.toISOString(), ...seen })
}

export async function cancel(name: CastName, articleId: number) {
  return as(name, cancelSchedule, { articleId })
}

export async function withdraw(name: CastName, articleId: number) {
  return as(name, withdrawPublication, { articleId, reason: '事实有误', publicNote: '本报已撤下这篇报道。' })
}

const walkers = ['reporter', 'editor', 'reviewer', 'second', 'third'] as const

/**
 * A new article by the reporter, walked until `position` is open: 0 submitted to nobody yet, 1 waiting for the editor,
 * 5 signed by all.
 */
export async function walkTo(position: number, content?: Content): Promise<number> {
  const articleId = await begin('reporter', content)
  await walkOn(articleId, position)
  return articleId
}

/** Walks an article that the reporter has on the desk until `position` is open. */
export async function walkOn(articleId: number, position: number): Promise<void> {
  if (position > 0) expectOk(await submit('reporter', articleId))
  for (const name of walkers.slice(1, position)) expectOk(await approve(name, articleId))
}

/** A new article that is live, signed by editor, reviewer, second and third. */
export async function liveArticle(content?: Content): Promise<number> {
  const articleId = await walkTo(5, content)
  expectOk(await publish('third', articleId))
  return articleId
}

/** Lends `principal`'s signature to `delegate` for a day; gives the delegation's number. */
export async function lend(principal: CastName, delegate: CastName): Promise<number> {
  const [row] = await sqlAs<{ id: number }>(
    principal,
    `insert into delegation (principal_id, delegate_id, starts_at, ends_at)
     values ($1, $2, now() - interval '1 hour', now() + interval '1 day') returning id`,
    [personId(principal), personId(delegate)],
  )
  if (!row) throw new Error('nothing was lent')
  return row.id
}

// The administrator's acts. Accounts are enabled by the row that the command changes, also while the administrator's own is shut.

export async function disable(name: CastName): Promise<void> {
  expectOk(await as('admin', disablePerson, { personId: personId(name) }))
}

export async function changeRoles(name: CastName, roles: readonly string[]): Promise<void> {
  expectOk(await as('admin', changeRolesOf, { personId: personId(name), roles }))
}

export async function enable(name: CastName): Promise<void> {
  expectOk(await as('admin', enablePerson, { personId: personId(name) }))
}

type Stage = WorkflowNow['stages'][number]

/** The paper's ordinary workflow from now on: each stage as it was but for what `change` says of it. */
export async function changeStages(change: (stage: Stage) => Partial<Stage>): Promise<void> {
  const { workflowId, number, authorMaySignEdit, ...now } = await readWorkflow(app())
  const stages = now.stages.map((stage) => ({ ...stage, ...change(stage) }))
  expectOk(await as('chief', saveWorkflow, { workflowId, number, authorMaySignEdit, stages }))
}
