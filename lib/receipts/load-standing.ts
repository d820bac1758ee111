import type { Content } from '#lib/document/content.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { type ListOf, listKey, type PlaceInList, type Standing } from './standing.ts'
import { excerptOf } from './traces.ts'

type Row = Omit<Standing, 'places' | 'titleIsOthers' | 'excerptIsOthers' | 'neighbours'> & {
  children: string[]
}

/** How a publication stands at this moment; null where there is none of this number. Throws when the database is away. */
export async function loadStanding(publicationId: number, tx: Transaction = app()): Promise<Standing | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    select p.article_id as "articleId", p.id as "publicationId", p.hash, r.content::text as text, r.content,
      p.ended_as as "endedAs", p.ended_at is null as "isLive",
      exists (select 1 from publication l where l.article_id = p.article_id and l.ended_at is null) as "articleIsLive",
      p.published_by as "releasedBy",
      w.person_id as "withdrawnBy", w.public_note as "publicNote",
      p.first_published_at as "firstPublishedAt", now() as now,
      p.published_at > p.first_published_at and r.content->>'correction' <> '' as "isCorrection",
      ((select count(*) from publication q where q.published_at > q.first_published_at
          and q.published_at > coalesce(w.created_at, p.published_at))
       + (select count(*) from withdrawal q where q.created_at > coalesce(w.created_at, p.published_at)))::integer
        as "ledgerNewer",
      case when p.embargo_until > now() then p.embargo_until end as "embargoUntil",
      (select coalesce(array_agg(s.slug order by s.id desc), '{}') from article_slug s
       where s.article_id = p.article_id) as slugs,
      (select coalesce(array_agg(k.content->>'correction' order by q.published_at desc), '{}')
       from publication q join revision k on k.id = q.revision_id
       where q.article_id = p.article_id and k.content->>'correction' <> '') as corrections,
      c.slug as channel, u.slug as parent,
      (select coalesce(array_agg(n.slug), '{}') from channel n where n.parent_id = c.id) as children
    from publication p join revision r on r.id = p.revision_id
    left join withdrawal w on w.publication_id = p.id
    left join channel c on c.slug = r.content->>'channel'
    left join channel u on u.id = c.parent_id
    where p.id = ${publicationId}`
  if (!row) return null
  const { children, ...standing } = row
  const content = standing.content as Content
  const lists = await listsOf(tx, standing, children)
  // Asked of every live text, so only where something is to be absent.
  const isHidden = !standing.isLive || standing.embargoUntil !== null
  const traces = [content.title, excerptOf(content)]
  const others = isHidden ? await standsElsewhere(tx, standing.articleId, traces) : []
  return {
    ...standing,
    content,
    places: await placesIn(tx, lists, standing),
    neighbours: await neighboursOf(tx, standing),
    titleIsOthers: others[0] ?? false,
    excerptIsOthers: others[1] ?? false,
  }
}

type Lists = (ListOf & { names: string[] })[]
type OneRow = Omit<Row, 'children'>

// A channel's list has its sub-channels' articles too.
async function listsOf(
  tx: Transaction,
  { channel, parent, content }: OneRow,
  children: string[],
): Promise<Lists> {
  const siblings = parent === null ? [] : await childrenOf(tx, parent)
  const own = [
    { kind: 'all' as const, name: '', names: [''] },
    ...(channel === null ? [] : [{ kind: 'channel' as const, name: channel, names: [channel, ...children] }]),
    ...(parent === null ? [] : [{ kind: 'channel' as const, name: parent, names: [parent, ...siblings] }]),
  ]
  const tags = (content as Content).tags.map((tag) => ({ kind: 'tag' as const, name: tag, names: [tag] }))
  return [...own, ...own.map((list) => ({ ...list, machines: true })), ...tags]
}

async function childrenOf(tx: Transaction, slug: string): Promise<string[]> {
  const children = await tx.channel.findMany({ where: { parent: { slug } }, select: { slug: true } })
  return children.map((child) => child.slug)
}

type PlaceRow = PlaceInList & { key: string }

/** How many newer ones each list has, as far as it matters, and which is the next one above. */
async function placesIn(
  tx: Transaction,
  lists: Lists,
  { articleId, firstPublishedAt }: OneRow,
): Promise<Record<string, PlaceInList>> {
  const asked = JSON.stringify(lists.map((list) => ({ machines: false, ...list, key: listKey(list) })))
  const rows = await tx.$queryRaw<PlaceRow[]>`
    select x.key, count(n.article_id)::integer as newer,
      (array_agg(n.article_id order by n.first_published_at, n.article_id))[1] as above
    from jsonb_to_recordset(${asked}::jsonb) as x(key text, kind text, names text[], machines boolean)
    left join lateral (
      select l.article_id, l.first_published_at from listing l
      where l.kind = x.kind and l.name = any(x.names) and l.article_id <> ${articleId}
        and (l.first_published_at, l.article_id) > (${firstPublishedAt}, ${articleId}::integer)
        and not (x.machines and exists (select 1 from publication e
          where e.article_id = l.article_id and e.ended_at is null and e.embargo_until > now()))
      order by l.first_published_at, l.article_id limit 1000) n on true
    group by x.key`
  return Object.fromEntries(rows.map(({ key, newer, above }) => [key, { newer, above }]))
}

/** The live ones that its channel had just before and after it, whose pages led to it. */
async function neighboursOf(
  tx: Transaction,
  { channel, firstPublishedAt, articleId }: OneRow,
): Promise<number[]> {
  const rows = await tx.$queryRaw<{ articleId: number }[]>`
    (select l.article_id as "articleId" from listing l where l.kind = 'channel' and l.name = ${channel ?? ''}
       and (l.first_published_at, l.article_id) < (${firstPublishedAt}, ${articleId}::integer)
     order by l.first_published_at desc, l.article_id desc limit 1)
    union all
    (select l.article_id from listing l where l.kind = 'channel' and l.name = ${channel ?? ''}
       and (l.first_published_at, l.article_id) > (${firstPublishedAt}, ${articleId}::integer)
     order by l.first_published_at, l.article_id limit 1)`
  return rows.map((row) => row.articleId)
}

/** Of each text whether a live article other than this one has it too. */
async function standsElsewhere(tx: Transaction, articleId: number, texts: string[]): Promise<boolean[]> {
  // As jsonb writes it within a string, and with nothing that LIKE reads as a pattern.
  const patterns = texts.map(
    (text) =>
      `%${JSON.stringify(text)
        .slice(1, -1)
        .replace(/[\\%_]/g, '\\$&')}%`,
  )
  const rows = await tx.$queryRaw<{ found: boolean }[]>`
    select exists (select 1 from publication p join revision r on r.id = p.revision_id
      where p.ended_at is null and p.article_id <> ${articleId} and r.content::text like t.pattern) as found
    from unnest(${patterns}::text[]) with ordinality t(pattern, place) order by t.place`
  return rows.map(({ found }) => found)
}
