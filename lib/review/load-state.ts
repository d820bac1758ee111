import type { Transaction } from '#lib/platform/db.ts'
import { refuse } from '#lib/platform/refusal.ts'
import { readDue } from '#lib/workflow/read-weight.ts'
import { nameOf } from '#lib/workflow/rules.ts'
import type { ArticleState, PenState, RoundState, SeatState } from './state.ts'

/** Locks the article for this transaction and reads its state. Refuses `unknown`. */
export async function lockArticle(tx: Transaction, articleId: number): Promise<ArticleState> {
  await tx.$executeRaw`select lock_article(${articleId}::integer)`
  return (await loadState(tx, articleId)) ?? refuse('unknown')
}

/** The article's state as the rules see it; null when there is no such article. */
export async function loadState(tx: Transaction, articleId: number): Promise<ArticleState | null> {
  const article = await tx.article.findUnique({
    where: { id: articleId },
    select: {
      id: true,
      createdBy: true,
      draft: { select: { hash: true, version: true } },
      writings: { select: { personId: true } },
      publications: {
        orderBy: { id: 'asc' },
        select: { id: true, hash: true, publishedAt: true, endedAt: true },
      },
      urgency: { select: { createdAt: true, person: { select: { name: true } } } },
      rounds: {
        where: { OR: [{ closedAt: null }, { closedAs: 'rejected' }] },
        select: { id: true, closedAs: true },
      },
    },
  })
  if (!article?.draft) return null
  const live = article.publications.find(({ endedAt }) => endedAt === null)
  const open = article.rounds.find(({ closedAs }) => closedAs === null)
  return {
    articleId: article.id,
    createdBy: article.createdBy,
    writers: [...new Set(article.writings.map(({ personId }) => personId))],
    draft: article.draft,
    round: open ? await loadRound(tx, open.id) : null,
    live: live
      ? {
          publicationId: live.id,
          hash: live.hash,
          publishedAt: live.publishedAt.toISOString(),
          correction: await correctionOf(tx, live.id),
        }
      : null,
    urgent: article.urgency && {
      by: article.urgency.person.name,
      since: article.urgency.createdAt.toISOString(),
    },
    pen: await loadPen(tx, articleId),
    due: await readDue(tx, articleId),
    rejected:
      article.publications.length === 0 && article.rounds.some(({ closedAs }) => closedAs === 'rejected'),
  }
}

// By the database's clock, which sets the end.
async function loadPen(tx: Transaction, articleId: number): Promise<PenState | null> {
  const [pen] = await tx.$queryRaw<(Omit<PenState, 'since'> & { since: Date })[]>`
    select h.person_id as "personId", p.name as by, h.window_name as "window", h.since, asker.name as "askedBy"
    from pen_hold h join person p on p.id = h.person_id left join person asker on asker.id = h.asked_by
    where h.article_id = ${articleId} and h.expires_at > now()`
  return pen ? { ...pen, since: pen.since.toISOString() } : null
}

/** The public note of a release; the rest of its words is not read for it. */
async function correctionOf(tx: Transaction, publicationId: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ note: string | null }[]>`
    select r.content->>'correction' as note from publication p join revision r on r.id = p.revision_id
    where p.id = ${publicationId}`
  return row?.note ?? ''
}

async function loadRound(tx: Transaction, roundId: number): Promise<RoundState> {
  const round = await tx.round.findUniqueOrThrow({
    where: { id: roundId },
    include: {
      version: {
        include: { workflow: true, stages: { orderBy: { position: 'asc' }, include: { roles: true } } },
      },
      seats: true,
      submissions: { orderBy: { id: 'desc' }, take: 1 },
      revisions: { orderBy: { id: 'desc' }, take: 1 },
      approvals: { orderBy: { id: 'asc' }, include: { void: { select: { returnId: true } } } },
      schedules: { where: { cancelledAt: null } },
    },
  })
  const [{ position: openPosition } = { position: 0 }] = await tx.$queryRaw<{ position: number }[]>`
    select open_position(${roundId}::integer) as position`
  const [claim] = await tx.$queryRaw<{ personId: number; by: string; until: Date }[]>`
    select c.person_id as "personId", p.name as by, c.expires_at as until
    from claim c join person p on p.id = c.person_id
    where c.round_id = ${roundId} and c.position = ${openPosition} and c.expires_at > now()`
  const [newest] = round.revisions
  const [schedule] = round.schedules
  return {
    id: round.id,
    workflowVersionId: round.workflowVersionId,
    workflow: nameOf(round.version.workflow),
    openPosition,
    lastPosition: Math.max(...round.version.stages.map(({ position }) => position)),
    authorMaySignEdit: round.version.authorMaySignEdit,
    stages: round.version.stages.map(({ position, key, nameZh, nameEn, roles, needsRemarksResolved }) => ({
      position,
      key,
      nameZh,
      nameEn,
      roles: roles.map(({ roleKey }) => roleKey),
      needsRemarksResolved,
    })),
    seats: round.seats.map(({ personId, position, origin }) => ({
      personId,
      position,
      origin: origin as SeatState['origin'],
    })),
    submittedBy: round.submissions[0]?.personId ?? null,
    newest: newest ? { revisionId: newest.id, number: newest.number, hash: newest.hash } : null,
    approvals: round.approvals.map((approval) => ({
      position: approval.position,
      personId: approval.personId,
      signedAs: approval.signedAs,
      hash: approval.hash,
      note: approval.note,
      createdAt: approval.createdAt.toISOString(),
      voided: approval.void !== null,
    })),
    schedule: schedule ? { id: schedule.id, at: schedule.at.toISOString() } : null,
    claim: claim ? { ...claim, until: claim.until.toISOString() } : null,
    openRemarks: await countOpenRemarks(tx, round.articleId),
  }
}

async function countOpenRemarks(tx: Transaction, articleId: number): Promise<number> {
  const [found] = await tx.$queryRaw<{ count: number }[]>`select open_remarks(${articleId}::integer) as count`
  return found?.count ?? 0
}
