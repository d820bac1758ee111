import type pg from 'pg'

/** An attempt to put words before readers that were not signed, or to hide that it was made. */
export type Attack = { title: string; statements: string[] }

type Target = {
  round: number
  article: number
  revision: number
  hash: string
  version: number
  position: number
  author: number
  publisher: number
  signedRevision: number
  signedRound: number
  event: number
}

/**
 * Five attacks on what this newsroom holds now: an article in review, one that is live, and the last event. Throws an
 * error of one line where one of these is missing.
 */
export async function fiveAttacks(client: pg.ClientBase): Promise<Attack[]> {
  const t = await findTarget(client)
  const as = (person: number) => `select set_config('sanshen.actor', '${person}', true);`
  return [
    {
      title: 'Publish a text that not everybody has signed, as one who may release.',
      statements: [
        as(t.publisher),
        `insert into publication (round_id, article_id, revision_id, hash, published_by)
  values (${t.round}, ${t.article}, ${t.revision}, '${t.hash}', ${t.publisher});`,
      ],
    },
    {
      title: 'Sign the open stage as the author of the text.',
      statements: [
        as(t.author),
        `insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
  values (${t.round}, ${t.version}, ${t.position}, ${t.revision}, '${t.hash}', ${t.author});`,
      ],
    },
    {
      title: 'Copy the signatures of a published text under this one.',
      statements: [
        as(t.publisher),
        `insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
  select ${t.round}, workflow_version_id, position, ${t.revision}, '${t.hash}', person_id
  from approval where round_id = ${t.signedRound} and position >= ${t.position} order by position;`,
      ],
    },
    {
      title: 'Change the words of a signed text that readers see.',
      statements: [
        as(t.publisher),
        `update revision set content = jsonb_set(content, '{title}', '"Nobody signed this"')
  where id = ${t.signedRevision};`,
      ],
    },
    {
      title: 'Delete the last event of the audit.',
      statements: [as(t.publisher), `delete from audit_event where seq = ${t.event};`],
    },
  ]
}

async function findTarget(client: pg.ClientBase): Promise<Target> {
  const { rows } = await client.query<Target>(`
    select r.id as round, r.article_id as article, v.id as revision, v.hash, r.workflow_version_id as version,
      open_position(r.id) as position, author.person_id as author, publisher.id as publisher,
      live.revision_id as "signedRevision", live.round_id as "signedRound", (select max(seq) from audit_event) as event
    from round r
    join revision v on v.round_id = r.id
    join seat author on author.round_id = r.id and author.origin = 'author'
    cross join lateral (
      select p.id from person p join person_role pr on pr.person_id = p.id
        join role_grant g on g.role_key = pr.role_key and g.capability = 'publish'
      where p.disabled_at is null and not exists (select 1 from seat s where s.round_id = r.id and s.person_id = p.id)
      order by p.id limit 1) publisher
    cross join (select round_id, revision_id from publication order by id limit 1) live
    where r.closed_at is null and open_position(r.id) between 1 and last_position(r.id)
    order by open_position(r.id) desc, v.id desc limit 1`)
  const [target] = rows
  if (!target?.event) throw new Error('there is no article in review beside one that is live; walk one first')
  return target
}
