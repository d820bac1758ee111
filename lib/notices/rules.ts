import type { Actor } from '#lib/platform/actor.ts'
import { canHold } from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { NoticeChoice, NoticeKind } from './schema.ts'

/** An audit event of an article, as the rule of telling sees it. */
export type RecordedEvent = {
  name: string
  actorId: number | null
  data: { roundId?: number; position?: number; to?: number; scheduleId?: number }
}

/** Whom an event may concern: the article as it is now, who signed what the event is about, everybody at the desk. */
export type Concerned = {
  article: ArticleState
  /** Signers and principals of the event's round whose signatures stand. */
  signers: number[]
  /** Active people who may enter the desk. */
  people: Actor[]
}

export type Told = { personId: number; kind: NoticeKind }

/**
 * Who is told what of an event: each person once, nobody of what they did themselves. What has moved on since waits
 * for nobody; a scheduled release is news to who set its time.
 */
export function noticesFor(event: RecordedEvent, concerned: Concerned): Told[] {
  const { people } = concerned
  const told = new Map<number, NoticeKind>()
  for (const [kind, who] of tellings(event, concerned)) {
    for (const personId of who) if (!told.has(personId)) told.set(personId, kind)
  }
  if (event.actorId && !event.data.scheduleId) told.delete(event.actorId)
  return people.flatMap(({ id }) => {
    const kind = told.get(id)
    return kind ? [{ personId: id, kind }] : []
  })
}

/** The events after which nothing that waited before still waits. */
export const movingEvents = [
  'revision.submitted',
  'revision.approved',
  'revision.returned',
  'submission.recalled',
  'article.rejected',
  'revision.published',
  'publication.withdrawn',
]

function tellings(event: RecordedEvent, concerned: Concerned): [NoticeKind, number[]][] {
  const { article, signers } = concerned
  const authors = [article.createdBy, ...article.writers]
  switch (event.name) {
    case 'revision.submitted':
      return opened(event, concerned, 1)
    case 'revision.approved':
      return opened(event, concerned, (event.data.position ?? 0) + 1)
    case 'revision.returned':
      return [
        ['returned', sentBackTo(article, event.data.to ?? 0)],
        ...opened(event, concerned, event.data.to ?? 0),
      ]
    case 'article.rejected':
      return [['rejected', authors]]
    case 'revision.published':
      return [['released', [...authors, ...signers]]]
    case 'publication.withdrawn':
      return [['withdrawn', [...authors, ...signers]]]
    default:
      return []
  }
}

/** The authors, and whoever sits where the article lies now. */
function sentBackTo({ createdBy, round }: ArticleState, position: number): number[] {
  const seats = round?.seats.filter((seat) => seat.origin === 'author' || seat.position === position) ?? []
  return [createdBy, ...seats.map(({ personId }) => personId)]
}

/** For whom the position waits that the event opened, if it is still the open one. */
function opened(
  event: RecordedEvent,
  { article, people }: Concerned,
  position: number,
): [NoticeKind, number[]][] {
  const { round } = article
  if (!round || round.id !== event.data.roundId || round.openPosition !== position || position === 0)
    return []
  const ids = (who: Actor[]) => who.map(({ id }) => id)
  if (position > round.lastPosition) {
    return [['ready', ids(people.filter(({ capabilities }) => capabilities.includes('publish')))]]
  }
  return [['waits', ids(people.filter((person) => canHold(person, round, position).allowed))]]
}

const mailedByDefault: readonly NoticeKind[] = ['returned', 'rejected', 'withdrawn']

/** Where a person is told of a kind: as they chose, or else as the house does, by mail only of what cannot wait. */
export function choiceOf(kind: NoticeKind, chosen: readonly NoticeChoice[]): NoticeChoice {
  const own = chosen.find((choice) => choice.kind === kind)
  return own ?? { kind, desk: true, mail: mailedByDefault.includes(kind) }
}
