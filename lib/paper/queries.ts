import { type RuleId, ruleIds } from '#lib/document/style/rules.ts'
import { app, type Transaction } from '#lib/platform/db.ts'
import { houseReasons } from './rules.ts'
import {
  type AcceptedSource,
  acceptedSourceSchema,
  type KeptChannel,
  type Paper,
  paperSchema,
  type ReturnReason,
  returnReasonSchema,
  styleSchema,
} from './schema.ts'

/** The paper as it is kept. Throws where there is none, which no newsroom is without. */
export async function readPaper(tx: Transaction = app()): Promise<Paper> {
  const { value } = await tx.setting.findUniqueOrThrow({ where: { key: 'paper' } })
  return paperSchema.parse(value)
}

/** Every channel in the paper's own order, the retired ones too. */
export async function readChannels(tx: Transaction = app()): Promise<KeptChannel[]> {
  const channels = await tx.channel.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, name: true, retiredAt: true, parent: { select: { slug: true } } },
  })
  return channels.map(({ slug, name, retiredAt, parent }) => ({
    slug,
    name,
    parentSlug: parent?.slug ?? null,
    retired: retiredAt !== null,
  }))
}

/** The paper's reasons for returns, in its own order, the retired ones too. */
export async function readReasons(tx: Transaction = app()): Promise<readonly ReturnReason[]> {
  const kept = await tx.setting.findUnique({ where: { key: 'return-reasons' } })
  return kept ? returnReasonSchema.array().parse(kept.value) : houseReasons
}

/** The keys that stand in evidence: of these the words may not change any more. */
export async function readUsedReasons(tx: Transaction = app()): Promise<string[]> {
  const used = await tx.$queryRaw<{ key: string }[]>`
    select reason as key from return union select close_reason from round where close_reason is not null`
  return used.map(({ key }) => key)
}

/** The rules of house style that the paper does not ask for, in the order of all rules. */
export async function readStyle(tx: Transaction = app()): Promise<RuleId[]> {
  const kept = await tx.setting.findUnique({ where: { key: 'house-style' } })
  const off = new Set(kept ? styleSchema.parse(kept.value).off : [])
  return ruleIds.filter((rule) => off.has(rule))
}

/** Whose reports the paper reprints; nobody in particular where the list is empty. */
export async function readSources(tx: Transaction = app()): Promise<readonly AcceptedSource[]> {
  const kept = await tx.setting.findUnique({ where: { key: 'accepted-sources' } })
  return kept ? acceptedSourceSchema.array().parse(kept.value) : []
}

/** A setting as it is kept, whatever it may be; undefined where the paper has not set it. */
export async function readSetting(key: string, tx: Transaction = app()): Promise<unknown> {
  return (await tx.setting.findUnique({ where: { key } }))?.value
}
