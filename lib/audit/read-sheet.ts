import { isKnownTo } from '#lib/articles/queries.ts'
import { type KeptReading, readReadings } from '#lib/checks/readings.ts'
import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { ChainHead } from '#lib/platform/audit-chain.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import type { Prisma, Receipt } from '#lib/platform/prisma/client.ts'
import { readRecords, type SignatureRecord } from '#lib/review/record.ts'
import { readFrozen } from './frozen-texts.ts'
import {
  readCopy,
  readSheetRemarks,
  readWaivers,
  type SheetCopy,
  type SheetRemark,
  type SheetWaiver,
} from './read-sheet-parts.ts'

/** The sign-off sheet 审签单: what was signed, by whom, and what readers were given of it. Times are ISO 8601. */
export type SignOffSheet = {
  articleId: number
  /** The text that the sheet names: the one last released, else the newest that was frozen; null before any. */
  text: SheetText | null
  rounds: SheetRound[]
  /** How the machine read each text as it was handed on; in order. */
  readings: KeptReading[]
  /** What the machine found and somebody let pass, and why; in order. */
  waivers: SheetWaiver[]
  /** What colleagues had to say about the text; in order. */
  remarks: SheetRemark[]
  /** The last event of the article in the audit, by which the sheet can be checked against the chain. */
  chain: ChainHead | null
}

export type SheetText = {
  number: number
  hash: string
  content: Content
  /** The channel's name; '' where none is chosen. */
  channel: string
  frozenBy: string
  frozenAt: string
}

/** One walk through the stages. A correction is a walk begun while readers had the article. */
export type SheetRound = Omit<SignatureRecord, 'submissions'> & {
  isCorrection: boolean
  openedBy: string
  openedAt: string
  revisions: { number: number; hash: string }[]
  release: SheetRelease | null
  /** What was marked in this walk, from the text that it began with; null where nobody changed a character. */
  copy: SheetCopy | null
}

export type SheetRelease = {
  by: string
  at: string
  revision: number
  hash: string
  /** Set a time beforehand, so that nobody pressed the button then. */
  scheduledBy: string | null
  /** superseded or withdrawn; null while live. */
  endedAs: string | null
  endedAt: string | null
  withdrawal: { by: string; reason: string; publicNote: string } | null
  /** What readers were found to have: the last receipt of the release, and of the withdrawal. */
  receipts: SheetReceipt[]
  /** What readers are told was corrected. */
  correction: string
}

/** The article's sign-off sheet as of one moment; null where the actor may not know of it. */
export async function readSheet(actor: Actor, articleId: number): Promise<SignOffSheet | null> {
  return app().$transaction(
    async (tx) => {
      const known = await tx.$queryRaw<unknown[]>`
        select 1 from article a where a.id = ${articleId} and ${isKnownTo(actor)}`
      if (known.length === 0) return null
      const chain = await tx.auditEvent.findFirst({
        where: { articleId },
        orderBy: { seq: 'desc' },
        select: { seq: true, hash: true },
      })
      return {
        articleId,
        text: await readText(tx, articleId),
        rounds: await readSheetRounds(tx, articleId),
        readings: await readReadings(tx, articleId),
        waivers: await readWaivers(tx, articleId),
        remarks: await readSheetRemarks(tx, actor, articleId),
        chain,
      }
    },
    { isolationLevel: 'RepeatableRead' },
  )
}

/** How many places were looked at, at which attempt, and the paths of those that were not as they ought to be. */
export type SheetReceipt = {
  kind: 'release' | 'withdrawal'
  state: 'right' | 'wrong' | 'unreached'
  at: string
  attempt: number
  places: number
  wrong: string[]
}

const named = { select: { name: true } } as const

async function readText(tx: Transaction, articleId: number): Promise<SheetText | null> {
  const released = await tx.publication.findFirst({
    where: { articleId },
    orderBy: { id: 'desc' },
    select: { revisionId: true },
  })
  const revision = await tx.revision.findFirst({
    where: released ? { id: released.revisionId } : { articleId },
    orderBy: { number: 'desc' },
    include: { author: named },
  })
  if (!revision) return null
  const content = revision.content as Content
  const channel = await tx.channel.findUnique({ where: { slug: content.channel }, select: { name: true } })
  return {
    number: revision.number,
    hash: revision.hash,
    content,
    channel: channel?.name ?? content.channel,
    frozenBy: revision.author.name,
    frozenAt: revision.createdAt.toISOString(),
  }
}

const parts = {
  opener: named,
  revisions: { orderBy: { number: 'asc' }, select: { number: true, hash: true } },
  publication: {
    include: {
      publisher: named,
      revision: { select: { number: true, content: true } },
      schedule: { include: { person: named } },
      withdrawal: { include: { person: named } },
      receipts: { orderBy: { id: 'asc' } },
    },
  },
} as const satisfies Prisma.RoundInclude

async function readSheetRounds(tx: Transaction, articleId: number): Promise<SheetRound[]> {
  const records = await readRecords(tx, articleId)
  const rounds = await tx.round.findMany({ where: { articleId }, orderBy: { id: 'asc' }, include: parts })
  const releases = rounds.flatMap(({ publication }) => publication ?? [])
  const frozen = await readFrozen(tx, articleId, LAST_NUMBER)
  const sheets: SheetRound[] = []
  for (const [index, round] of rounds.entries()) {
    const { submissions, ...record } = records[index] as SignatureRecord
    // What readers had as the walk began is what it corrects.
    const corrected = releases.find(
      ({ publishedAt, endedAt }) =>
        publishedAt < round.openedAt && (endedAt === null || endedAt >= round.openedAt),
    )
    const own = frozen.filter(({ roundId }) => roundId === round.id)
    const base = frozen.filter(({ number }) => number === corrected?.revision.number)
    sheets.push({
      ...record,
      isCorrection: corrected !== undefined,
      copy: await readCopy(tx, articleId, [...base, ...own]),
      openedBy: round.opener.name,
      openedAt: round.openedAt.toISOString(),
      revisions: round.revisions,
      release: round.publication && releaseOf(round.publication),
    })
  }
  return sheets
}

// More than any article has.
const LAST_NUMBER = 2 ** 31 - 1

function releaseOf(
  publication: NonNullable<Prisma.RoundGetPayload<{ include: typeof parts }>['publication']>,
): SheetRelease {
  const { publisher, publishedAt, revision, hash, schedule, endedAs, endedAt, withdrawal, receipts } =
    publication
  return {
    by: publisher.name,
    at: publishedAt.toISOString(),
    revision: revision.number,
    hash,
    scheduledBy: schedule?.person.name ?? null,
    endedAs,
    endedAt: endedAt?.toISOString() ?? null,
    withdrawal: withdrawal && {
      by: withdrawal.person.name,
      reason: withdrawal.reason,
      publicNote: withdrawal.publicNote,
    },
    receipts: (['release', 'withdrawal'] as const).flatMap((kind) => {
      const last = receipts.findLast((each) => each.kind === kind)
      return last ? receiptOf(kind, last) : []
    }),
    correction: (revision.content as Content).correction,
  }
}

function receiptOf(kind: SheetReceipt['kind'], receipt: Receipt): SheetReceipt {
  const surfaces = receipt.surfaces as { path: string; state: string }[]
  return {
    ...{ kind, state: receipt.state as SheetReceipt['state'], attempt: receipt.attempt },
    at: receipt.createdAt.toISOString(),
    places: surfaces.length,
    wrong: surfaces.filter(({ state }) => state !== 'right').map(({ path }) => path),
  }
}
