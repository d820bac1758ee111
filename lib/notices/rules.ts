import type { Actor } from '#lib/platform/actor.ts'
import { canHold, canSignAs } from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { NoticeChoice, NoticeKind } from './schema.ts'

/** An audit event of an article, as the rule of telling sees it. */
export type RecordedEvent = {
  name: string
  actorId: number | null
  data: {
    roundId?: number
    position?: number
    to?: number
    scheduleId?: number
    reason?: string
    remarkId?: number
    /** In whose name somebody else signed. */
    principalId?: number
    /** Numbers of people who are called by name in a remark, with spaces between them. */
    mentions?: string
    /** Of a receipt that somebody is to hear of: who released or withdrew. Of a release held back: who set its time. */
    tell?: number
  }
}

/** Whom an event may concern: the article as it is now, who signed what the event is about, everybody at the desk. */
export type Concerned = {
  article: ArticleState
  /** Signers and principals of the event's round whose signatures stand. */
  signers: number[]
  /** Who made the remark that the event is about, and who answered it. */
  thread?: number[]
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

/**
 * Who is told that somebody is to stand in for somebody, or no longer: the two of them, but who did it. Nothing of any
 * other event.
 */
export function standInNotices(
  { name, actorId, data }: { name: string; actorId: number | null; data: StandInFacts },
  people: readonly Actor[],
): Told[] {
  if (name !== 'delegation.granted' && name !== 'delegation.revoked') return []
  const both = [data.personId, data.principalId]
  return people
    .filter(({ id }) => both.includes(id) && id !== actorId)
    .map(({ id }) => ({ personId: id, kind: 'stand-in' }))
}

/** The facts of an event of a delegation: who signs, and for whom. */
export type StandInFacts = { personId?: number; principalId?: number }

/** The events after which nothing that waited before still waits. */
export const movingEvents = [
  'revision.submitted',
  'revision.approved',
  'revision.returned',
  'submission.recalled',
  'article.rejected',
  'round.cancelled',
  'revision.published',
  'publication.withdrawn',
]

type Telling = [NoticeKind, number[]]

function tellings(event: RecordedEvent, concerned: Concerned): Telling[] {
  const { article, signers } = concerned
  const authors = [article.createdBy, ...article.writers]
  switch (event.name) {
    case 'revision.submitted':
      return opened(event, concerned, 1)
    case 'revision.approved':
      return [
        ['signed-for', event.data.principalId ? [event.data.principalId] : []],
        ...opened(event, concerned, (event.data.position ?? 0) + 1),
      ]
    case 'revision.returned':
      return [
        ['returned', sentBackTo(article, event.data.to ?? 0)],
        // Nobody of the round had anything against the text: all who worked on it hear that it begins anew.
        ...(event.data.reason === 'weighty' ? [['returned', seated(article)] satisfies Telling] : []),
        ...opened(event, concerned, event.data.to ?? 0),
      ]
    case 'article.rejected':
      return [['rejected', authors]]
    case 'round.cancelled':
      return [['cancelled', [...authors, ...signers]]]
    case 'revision.published':
      return [['released', [...authors, ...signers]]]
    case 'publication.withdrawn':
      return [['withdrawn', [...authors, ...signers]]]
    case 'release.held-back':
      // What called it off since has its own notice, or none.
      return article.round?.schedule?.id === event.data.scheduleId
        ? [['held-back', [event.data.tell ?? 0, ...releasers(concerned)]]]
        : []
    case 'receipt.wrong':
    case 'receipt.unreached':
      return event.data.tell ? [['receipt-failed', [event.data.tell, ...keepers(concerned)]]] : []
    case 'remark.made':
      return [['mentioned', called(event)]]
    case 'remark.answered':
      return [
        ['mentioned', called(event)],
        ['answered', concerned.thread ?? []],
      ]
    case 'remark.resolved':
    case 'remark.reopened':
    case 'wording.taken':
    case 'wording.declined':
      return [['answered', (concerned.thread ?? []).slice(0, 1)]]
    default:
      return []
  }
}

function seated({ round }: ArticleState): number[] {
  return round?.seats.map(({ personId }) => personId) ?? []
}

function releasers({ people }: Pick<Concerned, 'people'>): number[] {
  return people.filter(({ capabilities }) => capabilities.includes('publish')).map(({ id }) => id)
}

/** Who keeps the site: its settings are theirs. */
function keepers({ people }: Concerned): number[] {
  return people.filter(({ capabilities }) => capabilities.includes('settings')).map(({ id }) => id)
}

function called({ data }: RecordedEvent): number[] {
  return (data.mentions ?? '').split(' ').filter(Boolean).map(Number)
}

/** The authors, and whoever sits where the article lies now. */
function sentBackTo({ createdBy, round }: ArticleState, position: number): number[] {
  const seats = round?.seats.filter((seat) => seat.origin === 'author' || seat.position === position) ?? []
  return [createdBy, ...seats.map(({ personId }) => personId)]
}

/** For whom the position waits that the event opened, if it is still the open one. */
function opened(event: RecordedEvent, concerned: Concerned, position: number): [NoticeKind, number[]][] {
  const { article, people } = concerned
  const { round } = article
  if (!round || round.id !== event.data.roundId || round.openPosition !== position || position === 0)
    return []
  if (position > round.lastPosition) return [['ready', releasers(concerned)]]
  return [['waits', people.filter((person) => canHold(person, round, position).allowed).map(({ id }) => id)]]
}

/** A stage's turn with a text: when it began, and how many minutes the workflow gives it. */
export type TimedTurn = { openedAt: Date; minutes: number }

export type DeadlineKind = Extract<NoticeKind, `deadline-${string}`>

const MINUTE = 60_000
/** A deadline is near in the last fifth of its time, and at the latest five minutes before. */
const NEAR = { part: 1 / 5, atLeast: 5 * MINUTE }

/** What is due to be told of a turn's deadline at a moment of the database's clock, in order; nothing while there is time. */
export function deadlinesAt({ openedAt, minutes }: TimedTurn, now: Date): DeadlineKind[] {
  const length = minutes * MINUTE
  const due = openedAt.getTime() + length
  // Half the stage's time over again, and nobody has signed.
  if (now.getTime() >= due + length / 2) return ['deadline-passed', 'deadline-escalated']
  if (now.getTime() >= due) return ['deadline-passed']
  const near = due - Math.max(length * NEAR.part, NEAR.atLeast)
  return now.getTime() >= near ? ['deadline-near'] : []
}

/** Who has duty at the open stage now, and who is to have it next; by their numbers. */
export type OnTurn = { now: readonly number[]; next: readonly number[] }

/**
 * Who is told of the open stage's deadline, of those who may sign there. Near: who is on duty, and with or instead of them
 * who stands in for them; where nobody is, everybody. Passed: who keeps the workflow too. When half the time has gone by
 * again: whoever is on duty next, or else everybody, and who keeps the workflow once more.
 */
export function deadlineNotices(
  kind: DeadlineKind,
  { article, people }: Pick<Concerned, 'article' | 'people'>,
  duty: OnTurn = { now: [], next: [] },
): Told[] {
  const { round } = article
  if (!round || round.openPosition === 0 || round.openPosition > round.lastPosition) return []
  const may = people.filter((person) => canHold(person, round, round.openPosition).allowed)
  const asked = kind === 'deadline-escalated' ? [...duty.now, ...duty.next] : duty.now
  const isAsked = (person: Actor) =>
    asked.includes(person.id) ||
    person.standsInFor.some(
      ({ id, delegationId }) =>
        asked.includes(id) && canSignAs(person, round, round.openPosition, delegationId).allowed,
    )
  const reachesOn = kind !== 'deadline-escalated' || duty.next.length > 0
  const first = reachesOn ? may.filter(isAsked) : []
  const signing = first.length > 0 ? first : may
  return people
    .filter(
      (person) =>
        signing.includes(person) || (kind !== 'deadline-near' && person.capabilities.includes('workflow')),
    )
    .map(({ id }) => ({ personId: id, kind }))
}

const mailedByDefault: readonly NoticeKind[] = [
  'returned',
  'rejected',
  'cancelled',
  'signed-for',
  'stand-in',
  'mentioned',
  'deadline-passed',
  'deadline-escalated',
  'withdrawn',
  'receipt-failed',
  'held-back',
]

/** Where a person is told of a kind: as they chose, or else as the house does, by mail only of what cannot wait. */
export function choiceOf(kind: NoticeKind, chosen: readonly NoticeChoice[]): NoticeChoice {
  const own = chosen.find((choice) => choice.kind === kind)
  return own ?? { kind, desk: true, mail: mailedByDefault.includes(kind) }
}
