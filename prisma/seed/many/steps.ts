import type { Content } from '#lib/document/content.ts'
import { currentWorkflowVersion } from '#lib/workflow/queries.ts'
import type { Hands } from './hands.ts'
import type { Plan } from './plan.ts'

/** An article that has begun its way; the numbers of its round and revision come when it is submitted. */
export type Walker = Plan & { articleId: number; hash: string; roundId: number; revisionId: number }

/** Begins articles with their drafts. */
export async function begin(
  hands: Hands,
  plans: readonly (Plan & { content: Content })[],
): Promise<Walker[]> {
  const walkers: Walker[] = []
  await hands.each(
    plans,
    ({ author }) => author,
    async (mine, person) => {
      const articles = await hands.tx.$queryRaw<{ id: number }[]>`
      insert into article (created_by) select ${person} from generate_series(1, ${mine.length}::int) returning id`
      const drafts = mine.map(({ content }, index) => ({ id: articles[index]?.id, content }))
      const hashes = await hands.tx.$queryRaw<{ id: number; hash: string }[]>`
      insert into draft (article_id, content, updated_by)
      select d.id, d.content, ${person} from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as d(id int, content jsonb)
      returning article_id as id, hash`
      const hashOf = new Map(hashes.map(({ id, hash }) => [id, hash]))
      const begun = mine.map(({ content: _, ...plan }, index) => {
        const articleId = articles[index]?.id ?? 0
        return { ...plan, articleId, hash: hashOf.get(articleId) ?? '', roundId: 0, revisionId: 0 }
      })
      walkers.push(...begun)
      return begun.map(({ articleId }) => ({ name: 'article.created', articleId, data: {} }))
    },
  )
  return walkers
}

/** Opens a round for each, freezes the draft and hands it in. */
export async function submit(hands: Hands, walkers: readonly Walker[]): Promise<void> {
  const version = await currentWorkflowVersion(hands.tx)
  await hands.each(
    walkers,
    ({ author }) => author,
    async (mine, person) => {
      const ids = mine.map(({ articleId }) => articleId)
      const rounds = await hands.tx.$queryRaw<{ id: number; articleId: number }[]>`
      insert into round (article_id, workflow_version_id, opened_by)
      select id, ${version}, ${person} from unnest(${ids}::int[]) id returning id, article_id as "articleId"`
      const revisions = await hands.tx.$queryRaw<{ id: number; articleId: number }[]>`
      insert into revision (round_id, article_id, hash, created_by)
      select r.id, r.article_id, d.hash, ${person} from round r join draft d on d.article_id = r.article_id
      where r.article_id = any(${ids}::int[]) order by r.article_id
      returning id, article_id as "articleId"`
      await hands.tx.$executeRaw`
      insert into submission (round_id, revision_id, person_id)
      select v.round_id, v.id, ${person} from revision v where v.article_id = any(${ids}::int[]) order by v.id`
      const roundOf = new Map(rounds.map(({ id, articleId }) => [articleId, id]))
      const revisionOf = new Map(revisions.map(({ id, articleId }) => [articleId, id]))
      for (const walker of mine) {
        walker.roundId = roundOf.get(walker.articleId) ?? 0
        walker.revisionId = revisionOf.get(walker.articleId) ?? 0
      }
      return mine.map(({ articleId, roundId, hash }) => ({
        name: 'revision.submitted',
        articleId,
        data: { roundId, revision: 1, hash, note: '' },
      }))
    },
  )
}

/** Signs one position of each. */
export async function sign(hands: Hands, walkers: readonly Walker[], position: number): Promise<void> {
  const signing = walkers.filter(({ signers }) => signers.length >= position)
  await hands.each(
    signing,
    ({ signers }) => signers[position - 1] ?? 'chief',
    async (mine, person) => {
      const approvals = await hands.tx.$queryRaw<{ roundId: number; signedAs: string }[]>`
      insert into approval (round_id, workflow_version_id, position, revision_id, hash, person_id)
      select r.id, r.workflow_version_id, ${position}, v.id, v.hash, ${person}
      from round r join revision v on v.round_id = r.id
      where r.id = any(${mine.map(({ roundId }) => roundId)}::int[]) order by r.id
      returning round_id as "roundId", signed_as as "signedAs"`
      const nameOf = new Map(approvals.map(({ roundId, signedAs }) => [roundId, signedAs]))
      return mine.map(({ articleId, roundId, hash }) => ({
        name: 'revision.approved',
        articleId,
        data: { roundId, position, revision: 1, hash, signedAs: nameOf.get(roundId) ?? '', note: '' },
      }))
    },
  )
}
