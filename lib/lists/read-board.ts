import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { type ArticleRow, readRows } from '#lib/review/article-row.ts'
import type { StageName } from '#lib/review/standing.ts'
import { currentStages } from '#lib/workflow/queries.ts'
import { articles, isKnown, isUrgent } from './filter-sql.ts'
import { isHeldByOther, maySign, signsAt } from './may-sign.ts'
import { soonestDue } from './page.ts'

/** How many cards a stage shows; of more it says how many there are. */
export const CARDS = 12

/** An article on the board. `isMine`: the actor may sign it, and nobody else has it before them. */
export type BoardCard = ArticleRow & { isMine: boolean }

/** One stage of the board, with how many of the articles there are what; `oldestSince` is ISO 8601. */
export type BoardStage = {
  stage: Pick<StageName, 'key' | 'nameZh' | 'nameEn'>
  /** Whether the actor signs here, so that the queue is theirs. */
  signs: boolean
  count: number
  urgent: number
  /** Past the stage's deadline. */
  late: number
  mine: number
  oldestSince: string | null
  cards: BoardCard[]
}

type Counted = {
  key: string
  count: number
  urgent: number
  late: number
  mine: number
  oldestSince: Date
  cards: { id: number; isMine: boolean }[]
}

/**
 * What lies with the paper's stages, as far as the actor may know of it: at each what is urgent first, then what should be
 * signed first, in the order of its queue. A stage of an older workflow stands there while something is at it.
 */
export async function readBoard(actor: Actor): Promise<BoardStage[]> {
  const stages = await currentStages(app())
  const theirs = stages.filter((stage) => signsAt(actor, stage)).map(({ key }) => key)
  const counted = await count(actor, theirs)
  const rows = new Map(
    (
      await readRows(
        app(),
        counted.flatMap(({ cards }) => cards.map(({ id }) => id)),
      )
    ).map((row) => [row.articleId, row]),
  )
  const of = (stage: BoardStage['stage'], signs: boolean): BoardStage => {
    const found = counted.find(({ key }) => key === stage.key)
    return {
      ...{ stage, signs },
      ...{
        count: found?.count ?? 0,
        urgent: found?.urgent ?? 0,
        late: found?.late ?? 0,
        mine: found?.mine ?? 0,
      },
      oldestSince: found?.oldestSince.toISOString() ?? null,
      cards: (found?.cards ?? []).flatMap(({ id, isMine }) => {
        const row = rows.get(id)
        return row ? [{ ...row, isMine }] : []
      }),
    }
  }
  const older = counted.filter(({ key }) => !stages.some((stage) => stage.key === key))
  return [
    ...older.map(({ key, cards }) => of(nameOf(key, rows.get(cards[0]?.id ?? 0)), false)),
    ...stages.map(({ key, nameZh, nameEn, roles }) => of({ key, nameZh, nameEn }, signsAt(actor, { roles }))),
  ]
}

/** What a stage that no present workflow has was called in its own. */
function nameOf(key: string, row: ArticleRow | undefined): BoardStage['stage'] {
  const stage = row?.standing.kind === 'in-review' ? row.standing.stage : null
  return { key, nameZh: stage?.nameZh ?? key, nameEn: stage?.nameEn ?? key }
}

/** Asks row by row whose it is to sign only at stages where the actor signs. */
async function count(actor: Actor, theirs: string[]): Promise<Counted[]> {
  return app().$queryRaw<Counted[]>`
    with here as materialized (
      select a.id, st.stage_key, st.waiting_since, ${isUrgent} as urgent,
        coalesce(st.deadline_at < now(), false) as late,
        st.stage_key = any(${theirs}::text[]) and ${maySign(actor)} and not ${isHeldByOther(actor)} as mine,
        row_number() over (partition by st.stage_key order by ${isUrgent} desc, ${soonestDue.by}, a.id) as place
      from ${articles} where st.state = 'in-review' and ${isKnown(actor)})
    select stage_key as key, count(*)::integer as count, (count(*) filter (where urgent))::integer as urgent,
      (count(*) filter (where late))::integer as late, (count(*) filter (where mine))::integer as mine,
      min(waiting_since) as "oldestSince",
      jsonb_agg(jsonb_build_object('id', id, 'isMine', mine) order by place) filter (where place <= ${CARDS}) as cards
    from here group by stage_key order by min(id)`
}
