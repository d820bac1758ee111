import type { Actor } from '#lib/platform/actor.ts'
import { app } from '#lib/platform/db.ts'
import { Prisma } from '#lib/platform/prisma/client.ts'
import { currentStages, type Stage } from '#lib/workflow/queries.ts'
import { articles, isKnown, isUrgent } from './filter-sql.ts'
import { isHeldByOther, maySign, signsAt } from './may-sign.ts'
import { soonestDue } from './page.ts'

/** An article beside this one in a queue. */
export type Neighbour = { articleId: number; title: string }

/** Where a person stands in what waits for their signature. What others have before them is passed over. */
export type QueuePlace = {
  /** The stage whose queue it is; null where the article lies with none that is theirs: then all that waits for them counts. */
  stage: Pick<Stage, 'key' | 'nameZh' | 'nameEn'> | null
  /** Which one this is, from 1; null when it does not wait for them itself. */
  at: number | null
  count: number
  previous: Neighbour | null
  next: Neighbour | null
}

type Waiting = { articleId: number; title: string; isHere: boolean; waits: boolean }

/**
 * The place of an article in the queue of its stage, in the queue's order, for one person. Where it does not lie with a stage
 * that is theirs, nothing comes before and the first that waits for them comes next.
 */
export async function readPlace(actor: Actor, articleId: number): Promise<QueuePlace> {
  const stage = await stageOf(actor, articleId)
  // Without its offset PostgreSQL would ask each row twice whether it waits.
  const rows = await app().$queryRaw<Waiting[]>`
    select a.id as "articleId", d.title, a.id = ${articleId} as "isHere", waits.yes as waits
    from ${articles}
    cross join lateral (select ${maySign(actor)} and not ${isHeldByOther(actor)} as yes offset 0) waits
    where st.state = 'in-review' and ${stage ? Prisma.sql`st.stage_key = ${stage.key}` : Prisma.sql`true`}
      and ${isKnown(actor)} and (waits.yes or a.id = ${articleId})
    order by ${isUrgent} desc, ${soonestDue.by}, a.id`
  const here = rows.findIndex(({ isHere }) => isHere)
  const waiting = rows.filter(({ waits }) => waits)
  const before = stage && here > 0 ? rows.slice(0, here).findLast(({ waits }) => waits) : undefined
  const others = waiting.filter(({ isHere }) => !isHere)
  const after = stage && here >= 0 ? rows.slice(here + 1).find(({ waits }) => waits) : undefined
  // Behind the last one the queue begins anew: nobody is done while something still waits further up.
  const next = after ?? others[0]
  return {
    stage,
    at: stage && rows[here]?.waits ? waiting.indexOf(rows[here]) + 1 : null,
    count: waiting.length,
    previous: before ? neighbour(before) : null,
    next: next ? neighbour(next) : null,
  }
}

/** The stage that the article lies with, where its queue is the actor's. */
async function stageOf(actor: Actor, articleId: number): Promise<QueuePlace['stage']> {
  const [stages, standing] = await Promise.all([
    currentStages(app()),
    app().articleStanding.findUnique({ where: { articleId }, select: { stageKey: true } }),
  ])
  const stage = stages.find(({ key }) => key === standing?.stageKey)
  if (!stage || !signsAt(actor, stage)) return null
  return { key: stage.key, nameZh: stage.nameZh, nameEn: stage.nameEn }
}

const neighbour = ({ articleId, title }: Waiting): Neighbour => ({ articleId, title })
