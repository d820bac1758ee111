import { signingRoles } from '#lib/people/rules.ts'
import type { Actor } from '#lib/platform/actor.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import type { Stage } from '#lib/workflow/queries.ts'

/** Whether the actor signs at a stage, for whomever, so that its queue is theirs. */
export function signsAt(actor: Actor, { roles }: Pick<Stage, 'roles'>): boolean {
  return roles.some((role) => signingRoles(actor).includes(role))
}

/**
 * SQL: article `st` lies with a stage that the actor may sign: entitled to it, by their own roles or a colleague's, and
 * neither of the two seated elsewhere in the round. What `canHold` says of one article, for lists; asked row by row, since
 * there are often more than are shown.
 */
export function maySign(actor: Actor): Prisma.Sql {
  const names = [
    isEntitled(actor.roles),
    ...actor.standsInFor.map(
      ({ id, roles }) => Prisma.sql`(${isEntitled(roles)} and not ${sitsElsewhere(id)})`,
    ),
  ]
  return Prisma.sql`(st.state = 'in-review' and (${Prisma.join(names, ' or ')}) and not ${sitsElsewhere(actor.id)})`
}

function isEntitled(roles: readonly string[]): Prisma.Sql {
  return Prisma.sql`coalesce((
    select true from round o join workflow_stage_role g on g.workflow_version_id = o.workflow_version_id
    where o.id = st.round_id and g.position = st.position and g.role_key = any(${[...roles]}::text[]) limit 1), false)`
}

function sitsElsewhere(personId: number): Prisma.Sql {
  return Prisma.sql`coalesce((
    select true from seat t join round o on o.id = t.round_id
    join workflow_version v on v.id = o.workflow_version_id
    where t.round_id = st.round_id and t.person_id = ${personId}
      and (t.position <> st.position or (t.origin = 'author' and not v.author_may_sign_edit)) limit 1), false)`
}

/** SQL: somebody else has article `st` before them now. */
export function isHeldByOther(actor: Actor): Prisma.Sql {
  return Prisma.sql`exists (
    select 1 from claim c where c.round_id = st.round_id and c.position = st.position and c.expires_at > now()
      and c.person_id <> ${actor.id})`
}
