import type { Transaction } from '#lib/platform/db.ts'
import type { StageName } from '#lib/review/standing.ts'
import type { WeightKind } from '#lib/workflow/schema.ts'
import type { Because } from '#lib/workflow/weight.ts'

/** Where an article was or went: a stage, the author's desk, or fully signed. */
export type Place = StageName | 'author' | 'ready'

/** One event of the audit with what its facts mean, as plain data. `at` is ISO 8601. */
export type ToldEvent = {
  seq: number
  at: string
  name: string
  /** Null for the paper itself. */
  by: string | null
  via: string
  hash: string
  article: { id: number; title: string } | null
  revision: number | null
  /** The stage that signed, or where a return came from. */
  from: Place | null
  to: Place | null
  /** The name as signed, with the principal where somebody signed for another. */
  signedAs: string
  reason: string
  note: string
  publicNote: string
  /** How many wordings a return suggested, or a stage took. */
  wordings: number
  /** When a release is to go out. */
  scheduledFor: string | null
  /** Whom an event of an account concerns. */
  person: string
  /** For whom that person signs, and from when until when (ISO 8601), of an event of a delegation. */
  principal: string
  start: string | null
  until: string | null
  /** The day of the roster that an event changed, or the first of its week. */
  day: string
  roles: { nameZh: string; nameEn: string }[]
  /** What an event of the settings changed, place by place. */
  changes: ToldChange[]
  /** The stricter workflow that it went under or had to, and why; left out of what is ordinary. */
  weight?: { nameZh: string; nameEn: string; because: Because[] }
}

/** One thing that was changed; `subject` says of which of many, such as a channel, and is '' of the only one. */
export type ToldChange = { subject: string; attribute: string; was: string; is: string }

/** An event as it is kept, with the names that its columns lead to. */
export type KeptEvent = {
  seq: number
  at: Date
  name: string
  by: string | null
  articleId: number | null
  title: string | null
  data: unknown
  hash: string
}

/**
 * Tells events: looks up, once for all of them, what the numbers in their facts stand for. Facts are only as sound as
 * who wrote them, so each is taken for what it is and left out where it makes no sense.
 */
export async function tellEvents(tx: Transaction, kept: KeptEvent[]): Promise<ToldEvent[]> {
  const facts = kept.map(({ data }) => new Facts(data))
  // One after another: a transaction is one connection.
  const rounds = await readRounds(tx, ids(facts, 'roundId'))
  const revisions = await tx.revision.findMany({
    where: {
      articleId: { in: kept.flatMap(({ articleId }) => articleId ?? []) },
      hash: { in: facts.flatMap((each) => each.text('hash') || []) },
    },
    orderBy: { number: 'asc' },
    select: { articleId: true, hash: true, number: true },
  })
  const publications = await tx.publication.findMany({
    where: { id: { in: ids(facts, 'publicationId') } },
    select: { id: true, revision: { select: { number: true } } },
  })
  const people = await tx.person.findMany({
    where: { id: { in: [...ids(facts, 'personId'), ...ids(facts, 'principalId')] } },
    select: { id: true, name: true },
  })
  const roles = await tx.role.findMany({ orderBy: { position: 'asc' } })
  const byHash = new Map(revisions.map(({ articleId, hash, number }) => [`${articleId} ${hash}`, number]))
  const byPublication = new Map(publications.map(({ id, revision }) => [id, revision.number]))
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return kept.map((event, index): ToldEvent => {
    const fact = facts[index] as Facts
    const placeOf = (position: number | null) =>
      rounds.get(fact.id('roundId') ?? 0)?.find((place) => place.position === position)?.place ?? null
    const to = placeOf(fact.number('to'))
    const keys = fact.text('roles').split(' ')
    return {
      seq: event.seq,
      at: event.at.toISOString(),
      name: event.name,
      // Who acted for a colleague is named with them.
      by: fact.text('inNameOf') || event.by,
      via: fact.text('via'),
      hash: event.hash,
      article: event.articleId === null ? null : { id: event.articleId, title: event.title ?? '' },
      revision:
        fact.number('revision') ??
        byPublication.get(fact.id('publicationId') ?? 0) ??
        byHash.get(`${event.articleId} ${fact.text('hash')}`) ??
        null,
      from: placeOf(fact.number('position') ?? fact.number('from') ?? fact.number('at')),
      to,
      signedAs: fact.text('signedAs') || (event.by ?? ''),
      reason: fact.text('reason'),
      note: fact.text('note'),
      publicNote: fact.text('publicNote'),
      wordings: fact.number('wordings') ?? 0,
      scheduledFor: fact.moment('at'),
      person: names.get(fact.id('personId') ?? 0) ?? '',
      principal: names.get(fact.id('principalId') ?? 0) ?? '',
      start: fact.moment('start'),
      until: fact.moment('until'),
      day: fact.text('day'),
      roles: roles.filter(({ key }) => keys.includes(key)).map(({ nameZh, nameEn }) => ({ nameZh, nameEn })),
      changes: fact.changes(),
      ...fact.weight(),
    }
  })
}

const LARGEST_ID = 2 ** 31 - 1

/** The facts of one event, each asked for as what it should be. */
class Facts {
  readonly #data: Record<string, unknown>

  constructor(data: unknown) {
    this.#data = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  }

  number(key: string): number | null {
    const value = this.#data[key]
    return typeof value === 'number' ? value : null
  }

  id(key: string): number | null {
    const value = this.number(key)
    return Number.isInteger(value) && value !== null && value > 0 && value <= LARGEST_ID ? value : null
  }

  text(key: string): string {
    const value = this.#data[key]
    return typeof value === 'string' ? value : ''
  }

  /** The pairs that lib/paper/changes.ts makes. */
  changes(): ToldChange[] {
    const changes = Object.keys(this.#data).flatMap((key) => {
      const [, subject = '', attribute = ''] = /^is (?:([^/]+)\/)?([^/]+)$/.exec(key) ?? []
      if (!attribute) return []
      return [{ subject, attribute, was: this.text(`was ${key.slice(3)}`), is: this.text(key) }]
    })
    // jsonb has an order of its own, in which the things of one subject lie apart.
    return changes.sort((a, b) => (a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1))
  }

  /** What `weightFacts` of lib/workflow/weight.ts keeps. */
  weight(): Pick<ToldEvent, 'weight'> {
    const because = this.text('because')
      .split('\n')
      .flatMap((line): Because[] => {
        const [, kind, what = ''] = /^(channel|tag|lexicon) (.*)$/.exec(line) ?? []
        return kind ? [{ kind: kind as WeightKind, what }] : []
      })
    if (because.length === 0) return {}
    return { weight: { nameZh: this.text('workflow'), nameEn: this.text('workflowEn'), because } }
  }

  moment(key: string): string | null {
    const time = Date.parse(this.text(key))
    return Number.isNaN(time) ? null : new Date(time).toISOString()
  }
}

function ids(facts: Facts[], key: string): number[] {
  return [...new Set(facts.flatMap((each) => each.id(key) ?? []))]
}

/** The places of each round, by its number: the stages of the workflow that it is pinned to, and both ends. */
async function readRounds(tx: Transaction, roundIds: number[]) {
  const rounds = await tx.round.findMany({
    where: { id: { in: roundIds } },
    select: { id: true, version: { select: { stages: { orderBy: { position: 'asc' } } } } },
  })
  return new Map(
    rounds.map(({ id, version: { stages } }) => {
      const named = stages.map(({ position, key, nameZh, nameEn }): { position: number; place: Place } => ({
        position,
        place: { position, key, nameZh, nameEn },
      }))
      const ready = { position: stages.length + 1, place: 'ready' as const }
      return [id, [{ position: 0, place: 'author' as const }, ...named, ready]]
    }),
  )
}
