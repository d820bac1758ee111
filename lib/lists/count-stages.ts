import { app } from '#lib/platform/db.ts'
import { currentStages } from '#lib/workflow/queries.ts'

/** One place where articles of the paper are now, between the first submission and the release, and how many. */
export type StageCount = {
  place: 'author' | 'ready' | 'scheduled' | { key: string; nameZh: string; nameEn: string }
  count: number
  urgent: number
  /** Past the stage's deadline. */
  late: number
}

type Counted = {
  place: string
  nameZh: string | null
  nameEn: string | null
  count: number
  urgent: number
  late: number
}

/**
 * Where the whole paper stands: back at an author's desk, at each stage, ready, scheduled, in the order of the walk.
 * Stages of an older workflow stand there while something is at them. Every article that it counts has been handed in, and
 * so is known to all staff.
 */
export async function countStages(): Promise<StageCount[]> {
  const [stages, counted] = await Promise.all([
    currentStages(app()),
    app().$queryRaw<Counted[]>`
      select case st.state when 'in-review' then st.stage_key when 'returned' then '-author' else '-' || st.state end as place,
        min(g.name_zh) as "nameZh", min(g.name_en) as "nameEn", count(*)::integer as count,
        count(u.article_id)::integer as urgent, (count(*) filter (where st.deadline_at < now()))::integer as late
      from article_standing st join round o on o.id = st.round_id
      left join workflow_stage g on g.workflow_version_id = o.workflow_version_id and g.position = st.position
      left join urgent_mark u on u.article_id = st.article_id
      group by 1 order by min(st.position)`,
  ])
  const at = (place: string) => counted.find((each) => each.place === place)
  const of = (place: StageCount['place'], found: Counted | undefined): StageCount => ({
    place,
    count: found?.count ?? 0,
    urgent: found?.urgent ?? 0,
    late: found?.late ?? 0,
  })
  const older = counted.filter(
    ({ place }) => !place.startsWith('-') && !stages.some(({ key }) => key === place),
  )
  return [
    of('author', at('-author')),
    ...older.map((each) =>
      of({ key: each.place, nameZh: each.nameZh ?? each.place, nameEn: each.nameEn ?? each.place }, each),
    ),
    ...stages.map(({ key, nameZh, nameEn }) => of({ key, nameZh, nameEn }, at(key))),
    of('ready', at('-ready')),
    of('scheduled', at('-scheduled')),
  ]
}
