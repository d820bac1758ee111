import type { Content } from '#lib/document/content.ts'
import type { Actor } from '#lib/platform/actor.ts'
import type { Transaction } from '#lib/platform/db.ts'
import { permit } from '#lib/platform/refusal.ts'
import { keepCount } from './count-findings.ts'
import type { MachineFinding } from './finding.ts'
import { readMachine } from './read-machine.ts'
import { canPass } from './rules.ts'
import { checkIds, isWeighed, type Weights } from './schema.ts'

type Frozen = { articleId: number; roundId: number; revisionId: number; hash: string }

/**
 * The machine reads a frozen text before it is handed on, and what it found is kept. Refuses `findings-open` where anything
 * must still change or be answered.
 */
export async function passMachine(tx: Transaction, actor: Actor, frozen: Frozen): Promise<void> {
  const { content } = await tx.revision.findUniqueOrThrow({
    where: { id: frozen.revisionId },
    select: { content: true },
  })
  const reading = await readMachine(tx, frozen.articleId, content as Content)
  const { findings, lexiconVersion, weights } = reading
  permit(canPass(findings))
  await keepCount(tx, frozen, reading)
  await tx.machineReading.create({
    data: {
      ...frozen,
      lexiconVersion: lexiconVersion || null,
      checks: checkIds.filter((check) => !isWeighed(check) || weights[check] !== 'off'),
      weights,
      findings: findings.map(keptFinding),
      open: findings.filter(({ waiver }) => !waiver).length,
      personId: actor.id,
    },
  })
}

/** A finding as a reading keeps it: enough to know what was found where, without what the text itself says. */
export type KeptFinding = Pick<MachineFinding, 'id' | 'check' | 'severity' | 'found' | 'waiver'> & {
  rule: string
  path: string
}

function keptFinding({ id, check, severity, found, waiver, rule, path }: MachineFinding): KeptFinding {
  return { id, check, severity, found, waiver, rule: rule ?? '', path: path.join('.') }
}

/** One reading of a frozen text: by whose act, by which state of the lexicon (null: none), and what it found. `at` is ISO 8601. */
export type KeptReading = {
  revision: number
  hash: string
  by: string
  at: string
  lexiconVersion: number | null
  checks: string[]
  /** How much each check weighed; null for a reading of before the paper could say. */
  weights: Weights | null
  findings: KeptFinding[]
}

/** Every reading of an article's frozen texts, in order. */
export async function readReadings(tx: Transaction, articleId: number): Promise<KeptReading[]> {
  const rows = await tx.machineReading.findMany({
    where: { articleId },
    orderBy: { id: 'asc' },
    include: { person: { select: { name: true } }, revision: { select: { number: true } } },
  })
  return rows.map(({ revision, hash, person, createdAt, lexiconVersion, checks, weights, findings }) => ({
    ...{ revision: revision.number, hash, by: person.name, at: createdAt.toISOString() },
    ...{ lexiconVersion, checks, weights: weights as Weights | null },
    findings: findings as KeptFinding[],
  }))
}
