import { isKnownTo } from '#lib/articles/queries.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { ArticleFilter } from './schema.ts'
import { holdsWords } from './search.ts'

/** SQL: an article as `a`, with its draft `d` and where it stands `st`; what every condition of a list may speak of. */
export const articles = Prisma.sql`article a
  join draft d on d.article_id = a.id join article_standing st on st.article_id = a.id`

/** SQL: what `isKnownTo` says, of most articles known from the row at hand. */
export function isKnown(actor: Actor): Prisma.Sql {
  return Prisma.sql`((${actor.capabilities.includes('draft')} and st.handed_in) or ${isKnownTo(actor)})`
}

/** SQL: an article of `articles` is known to the actor and is what the filter asks for. */
export function matches(actor: Actor, filter: ArticleFilter): Prisma.Sql {
  const { state, stage, channel, person, from, to, urgent, q } = filter
  const asked = [
    isKnown(actor),
    state && Prisma.sql`st.state = ${state}`,
    stage && Prisma.sql`st.stage_key = ${stage}`,
    channel && Prisma.sql`d.channel = ${channel}`,
    person && hadPartIn(person),
    // Days are the newsroom's: Shanghai has kept +08:00 without summer time since 1992.
    from && Prisma.sql`d.updated_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`,
    to && Prisma.sql`d.updated_at < (${to}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    urgent && isUrgent,
    q && holdsWords(actor, q),
  ].filter((each) => each !== undefined)
  return Prisma.join(asked, ' and ')
}

/** SQL: somebody has said of article `a` that it is urgent. */
export const isUrgent = Prisma.sql`a.id in (select article_id from urgent_mark)`

function hadPartIn(personId: number): Prisma.Sql {
  return Prisma.sql`a.id in (
    select id from article where created_by = ${personId}
    union select article_id from draft_writing where person_id = ${personId}
    union select o.article_id from approval s join round o on o.id = s.round_id
      where s.person_id = ${personId} or s.principal_id = ${personId})`
}
