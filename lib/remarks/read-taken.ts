import type { Transaction } from '#lib/platform/db.ts'
import type { StageName } from '#lib/review/standing.ts'

/** A suggested wording that was taken: the text before it and with it, who proposed it where, and who took it. */
export type TakenWording = {
  remarkId: number
  wasHash: string
  isHash: string
  proposedBy: { id: number; name: string }
  /** Where the article lay as it was proposed; null for the author's desk. */
  proposedAt: StageName | null
  takenBy: { id: number; name: string }
  at: Date
}

/** The wordings of an article that were taken, in the order in which they were. Their texts are kept by the law (`remarked_text`, or a revision). */
export async function readTaken(tx: Transaction, articleId: number): Promise<TakenWording[]> {
  return tx.$queryRaw<TakenWording[]>`
    select r.id as "remarkId", t.was_hash as "wasHash", t.is_hash as "isHash", t.created_at as at,
      jsonb_build_object('id', p.id, 'name', p.name) as "proposedBy",
      jsonb_build_object('id', k.id, 'name', k.name) as "takenBy",
      case when s.position is not null then jsonb_build_object('position', s.position, 'key', s.key,
        'nameZh', s.name_zh, 'nameEn', s.name_en) end as "proposedAt"
    from remark_turn t join remark r on r.id = t.remark_id
    join person p on p.id = r.person_id join person k on k.id = t.person_id
    left join round rd on rd.id = r.round_id
    left join workflow_stage s on s.workflow_version_id = rd.workflow_version_id and s.position = r.position
    where r.article_id = ${articleId} and t.kind = 'taken' order by t.id`
}
