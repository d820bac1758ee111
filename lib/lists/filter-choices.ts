import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { currentStages, type Stage } from '#lib/workflow/queries.ts'

/** What a list can be filtered by, as its form offers it. */
export type FilterChoices = {
  stages: Pick<Stage, 'key' | 'nameZh' | 'nameEn'>[]
  channels: { slug: string; name: string }[]
  people: { id: number; name: string }[]
}

/**
 * The stages of the present workflow, all channels that ever were, and everybody who may write or ever wrote; nobody for
 * who has no desk.
 */
export async function readFilterChoices(actor: Actor): Promise<FilterChoices> {
  if (!actor.capabilities.includes('draft')) return { stages: [], channels: [], people: [] }
  const [stages, channels, people] = await Promise.all([
    currentStages(app()),
    app().channel.findMany({
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: { slug: true, name: true },
    }),
    app().$queryRaw<FilterChoices['people']>`
      select p.id, p.name from person p
      where exists (select 1 from person_role h join role_grant g on g.role_key = h.role_key
          where h.person_id = p.id and g.capability = 'draft')
        or exists (select 1 from article a where a.created_by = p.id)
        or exists (select 1 from approval s where s.person_id = p.id)
      order by p.name, p.id`,
  ])
  return { stages: stages.map(({ key, nameZh, nameEn }) => ({ key, nameZh, nameEn })), channels, people }
}
