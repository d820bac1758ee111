import { Prisma } from '#lib/platform/prisma/client.ts'
import type { Correction, LiveArticle, MissingArticle, WithdrawnArticle } from './schema.ts'
import type { Timed } from './statement.ts'

type Times = 'firstPublishedAt' | 'publishedAt'

/** A row of `LIVE`. */
export type LiveRow = Timed<Omit<LiveArticle, 'corrections' | 'embargoUntil'>, Times> & {
  embargoUntil: string | null
  corrections: Timed<Correction, 'correctedAt'>[]
}

/** The columns from which `liveOf` reads, of a row `a` of `site.article`. */
export const LIVE = Prisma.sql`
  a.article_id as "articleId", a.revision_id as "revisionId", a.hash, a.content,
  a.channel_slug as "channelSlug", a.channel_name as "channelName",
  a.first_published_at as "firstPublishedAt", a.published_at as "publishedAt",
  (select e.embargo_until from site.embargo e where e.article_id = a.article_id) as "embargoUntil",
  (select coalesce(jsonb_agg(to_jsonb(c) order by c.position), '[]') from (
     select position, stage_name as "stageName", person_name as "personName"
     from site.credit where article_id = a.article_id) c) as credits,
  (select coalesce(jsonb_agg(slug order by place desc), '[]')
   from site.slug where article_id = a.article_id) as slugs,
  (select coalesce(jsonb_agg(to_jsonb(c) order by c."correctedAt" desc), '[]') from (
     select corrected_at as "correctedAt", note
     from site.correction where article_id = a.article_id) c) as corrections`

/** The content is given as it was signed: no schema stands between the hash and what is made of it. */
export function liveOf(row: LiveRow): LiveArticle {
  return {
    kind: 'live',
    ...row,
    firstPublishedAt: new Date(row.firstPublishedAt),
    publishedAt: new Date(row.publishedAt),
    embargoUntil: row.embargoUntil === null ? null : new Date(row.embargoUntil),
    corrections: row.corrections.map(({ correctedAt, note }) => ({
      correctedAt: new Date(correctedAt),
      note,
    })),
  }
}

/** A row of `standing`: what there is of an article, live or taken down. */
export type StandingRow = { live: LiveRow | null; withdrawn: Timed<WithdrawnArticle, 'withdrawnAt'> | null }

/** The columns from which `articleOf` reads how one article stands before its readers. */
export function standing(articleId: number): Prisma.Sql {
  return Prisma.sql`
    (select to_jsonb(l) from (
       select ${LIVE} from site.article a where a.article_id = ${articleId}) l) as live,
    (select to_jsonb(w) from (
       select withdrawn_at as "withdrawnAt", public_note as "publicNote"
       from site.withdrawal where article_id = ${articleId}) w) as withdrawn`
}

/** An article as it stands before its readers. */
export function articleOf({ live, withdrawn }: StandingRow): LiveArticle | WithdrawnArticle | MissingArticle {
  if (live) return liveOf(live)
  if (!withdrawn) return { kind: 'missing' }
  return { kind: 'withdrawn', ...withdrawn, withdrawnAt: new Date(withdrawn.withdrawnAt) }
}
