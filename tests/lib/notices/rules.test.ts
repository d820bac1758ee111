import { expect, test } from '@jest/globals'
import {
  choiceOf,
  type DeadlineKind,
  deadlineNotices,
  deadlinesAt,
  noticesFor,
  type RecordedEvent,
} from '#lib/notices/rules.ts'
import { type NoticeKind, noticeKinds } from '#lib/notices/schema.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { actorOf, inRound, onDesk, standingIn } from '#tests/support/article-state.ts'
import { castNames, personId } from '#tests/support/world.ts'

const staff = castNames.filter((name) => name !== 'reader')
const live = onDesk({
  live: { publicationId: 1, hash: 'a', publishedAt: '2026-11-23T00:00:00.000Z', correction: '' },
})
const signers: CastName[] = ['editor', 'reviewer', 'second', 'third']
const seats = signers.map((name, index) => [name, index + 1, 'signature'] as [CastName, number, 'signature'])

type Row = [
  sentence: string,
  event: [name: string, by: CastName, data?: Omit<RecordedEvent['data'], 'roundId'>],
  article: ArticleState,
  told: Partial<Record<NoticeKind, CastName[]>>,
]

function toldOf(event: Row[1], article: ArticleState, people = staff): Row[3] {
  const [name, by, data = {}] = event
  const told = noticesFor(
    { name, actorId: personId(by), data: { roundId: 1, ...data } },
    {
      article,
      signers: signers.map(personId),
      thread: [personId('second'), personId('editor')],
      people: people.map(actorOf),
    },
  )
  const kinds: Row[3] = {}
  for (const { personId: id, kind } of told) {
    kinds[kind] = [...(kinds[kind] ?? []), ...castNames.filter((each) => personId(each) === id)]
  }
  return kinds
}

test.each<Row>([
  [
    'a submission waits for who may edit',
    ['revision.submitted', 'reporter'],
    inRound(1),
    { waits: ['editor', 'editor2', 'chief'] },
  ],
  [
    'a submission that was recalled at once waits for nobody',
    ['revision.submitted', 'reporter'],
    inRound(0),
    {},
  ],
  [
    'an editor’s own submission waits for the stage after theirs',
    ['revision.approved', 'editor', { position: 1 }],
    inRound(2, { seats: seats.slice(0, 1) }),
    { waits: ['reviewer', 'reviewer2', 'chief'] },
  ],
  [
    'a signature hands on to the next stage, not to who sits elsewhere',
    ['revision.approved', 'reviewer', { position: 2 }],
    inRound(3, { seats: [...seats.slice(0, 2), ['chief', 1, 'pen'], ['second2', 1, 'author']] }),
    { waits: ['second'] },
  ],
  [
    'what has moved on meanwhile waits for nobody',
    ['revision.approved', 'editor', { position: 1 }],
    inRound(3),
    {},
  ],
  [
    'the last signature tells who may release, but not who gave it',
    ['revision.approved', 'third', { position: 4 }],
    inRound(5, { seats }),
    { ready: ['third2', 'chief'] },
  ],
  [
    'a return to the author tells the author',
    ['revision.returned', 'second', { to: 0 }],
    inRound(0, { seats }),
    { returned: ['reporter'] },
  ],
  [
    'a return to a stage tells the author and who signed there; its colleagues that it waits',
    ['revision.returned', 'third', { to: 2 }],
    inRound(2, { seats }),
    { returned: ['reporter', 'reviewer'], waits: ['reviewer2', 'chief'] },
  ],
  [
    'a rejection tells the author',
    ['article.rejected', 'reviewer'],
    onDesk({ rejected: true }),
    { rejected: ['reporter'] },
  ],
  [
    'a release tells the author and the signers, but not who released',
    ['revision.published', 'third'],
    live,
    { released: ['reporter', 'editor', 'reviewer', 'second'] },
  ],
  [
    'a release at its time tells who set the time too',
    ['revision.published', 'third', { scheduleId: 7 }],
    live,
    { released: ['reporter', ...signers] },
  ],
  [
    'a withdrawal tells the author and the signers',
    ['publication.withdrawn', 'chief'],
    onDesk(),
    { withdrawn: ['reporter', ...signers] },
  ],
  [
    'a cancelled round tells the author and whose signatures stood, but not who cancelled it',
    ['round.cancelled', 'third'],
    onDesk(),
    { cancelled: ['reporter', 'editor', 'reviewer', 'second'] },
  ],
  [
    'a remark tells whom it calls by name',
    [
      'remark.made',
      'second',
      { mentions: `${personId('reporter')} ${personId('second')} ${personId('reader')}` },
    ],
    inRound(3),
    { mentioned: ['reporter'] },
  ],
  [
    'an answer tells whom it calls by name, who made the remark and who answered before',
    ['remark.answered', 'reporter', { mentions: `${personId('editor')}` }],
    inRound(3),
    { mentioned: ['editor'], answered: ['second'] },
  ],
  [
    'a wording that was taken tells who proposed it',
    ['wording.taken', 'editor'],
    inRound(1),
    { answered: ['second'] },
  ],
  ['who settles a remark of their own is not told', ['remark.resolved', 'second'], inRound(3), {}],
  [
    'a receipt that stays wrong is told to who released and to who keeps the site',
    ['receipt.wrong', 'reader', { tell: personId('third') }],
    live,
    { 'receipt-failed': ['third', 'admin'] },
  ],
  [
    'a scheduled release that was held back is told to who set its time and to whoever may release, and mailed',
    ['release.held-back', 'reader', { scheduleId: 3, tell: personId('third') }],
    inRound(5, { schedule: { id: 3, at: '2026-03-01T00:00:00.000Z' } }),
    { 'held-back': ['third', 'third2', 'chief'] },
  ],
  [
    'what was called off before anybody was told is told to nobody',
    ['release.held-back', 'reader', { scheduleId: 3, tell: personId('third') }],
    inRound(5),
    {},
  ],
  ['a receipt that may yet mend itself tells nobody', ['receipt.unreached', 'reader'], live, {}],
  [
    'who was stood in for is told that somebody signed in their name, and the next stage that it waits',
    ['revision.approved', 'reviewer', { position: 2, principalId: personId('reviewer2') }],
    inRound(3, { seats: [...seats.slice(0, 2), ['reviewer2', 2, 'principal'], ['chief', 4, 'signature']] }),
    { 'signed-for': ['reviewer2'], waits: ['second', 'second2'] },
  ],
  ['a recall tells nobody', ['submission.recalled', 'reporter'], inRound(0), {}],
  ['a new article tells nobody', ['article.created', 'reporter'], onDesk(), {}],
])('%s', (_sentence, event, article, told) => {
  expect(toldOf(event, article)).toEqual(told)
})

test('nobody is told who is disabled or has no desk any more', () => {
  const left = staff.filter((name) => name !== 'editor2' && name !== 'reporter')
  expect(toldOf(['revision.submitted', 'reporter'], inRound(1), left)).toEqual({ waits: ['editor', 'chief'] })
  expect(toldOf(['revision.returned', 'second', { to: 0 }], inRound(0), left)).toEqual({})
})

test('the bell shows everything and mail brings what cannot wait, until somebody chooses otherwise', () => {
  expect(noticeKinds.filter((kind) => choiceOf(kind, []).desk)).toEqual([...noticeKinds])
  expect(noticeKinds.filter((kind) => choiceOf(kind, []).mail)).toEqual([
    ...[
      'receipt-failed',
      'held-back',
      'returned',
      'rejected',
      'cancelled',
      'signed-for',
      'stand-in',
      'mentioned',
      'deadline-escalated',
      'deadline-passed',
      'withdrawn',
    ],
  ])
  const own = { kind: 'waits', desk: false, mail: true } as const
  expect(choiceOf('waits', [own])).toEqual(own)
  expect(choiceOf('ready', [own])).toEqual({ kind: 'ready', desk: true, mail: false })
})

const openedAt = new Date('2026-11-23T00:00:00.000Z')
const minute = 60_000
const after = (minutes: number, milliseconds = 0) =>
  new Date(openedAt.getTime() + minutes * minute + milliseconds)

test.each([
  ['of an hour is near in its last twelve minutes', 60, 48],
  ['of a day is near in its last fifth', 1440, 1152],
  ['of twenty-five minutes is near in its last five', 25, 20],
  ['of ten minutes is near in its last five, which is more than a fifth', 10, 5],
])('a deadline %s', (_sentence, minutes, near) => {
  const turn = { openedAt, minutes }
  expect(deadlinesAt(turn, openedAt)).toEqual([])
  expect(deadlinesAt(turn, after(near, -1))).toEqual([])
  expect(deadlinesAt(turn, after(near))).toEqual(['deadline-near'])
  expect(deadlinesAt(turn, after(minutes, -1))).toEqual(['deadline-near'])
  expect(deadlinesAt(turn, after(minutes))).toEqual(['deadline-passed'])
  expect(deadlinesAt(turn, after(minutes * 1.5, -1))).toEqual(['deadline-passed'])
  // A worker that was away tells of both.
  for (const late of [minutes * 1.5, minutes * 100])
    expect(deadlinesAt(turn, after(late))).toEqual(['deadline-passed', 'deadline-escalated'])
})

test('a deadline of a few minutes is near from the beginning', () => {
  for (const minutes of [1, 5])
    expect(deadlinesAt({ openedAt, minutes }, openedAt)).toEqual(['deadline-near'])
})

test('that a deadline is near is told to who may sign; that it has passed, to who keeps the workflow too', () => {
  const people = staff.map(actorOf)
  const told = (kind: 'deadline-near' | 'deadline-passed', article: ArticleState) =>
    deadlineNotices(kind, { article, people }).map(({ personId: id }) =>
      castNames.find((each) => personId(each) === id),
    )
  const seated = inRound(2, { seats: [...seats.slice(0, 1), ['chief', 3, 'signature']] })
  expect(told('deadline-near', seated)).toEqual(['reviewer', 'reviewer2'])
  expect(told('deadline-passed', seated)).toEqual(['reviewer', 'reviewer2', 'chief'])
  expect(told('deadline-passed', inRound(0))).toEqual([])
  expect(told('deadline-passed', inRound(5, { seats }))).toEqual([])
  expect(told('deadline-passed', onDesk())).toEqual([])
})

test('who is on duty is reminded first, with who stands in for them; where nobody is, everybody', () => {
  const people = staff.map((name) => (name === 'editor2' ? standingIn('editor2', 'reviewer') : actorOf(name)))
  const article = inRound(2, { seats: seats.slice(0, 1) })
  const told = (kind: DeadlineKind, now: CastName[], next: CastName[] = []) =>
    deadlineNotices(kind, { article, people }, { now: now.map(personId), next: next.map(personId) }).map(
      ({ personId: id }) => castNames.find((each) => personId(each) === id),
    )
  expect(told('deadline-near', ['reviewer2'])).toEqual(['reviewer2'])
  expect(told('deadline-near', ['reviewer'])).toEqual(['editor2', 'reviewer'])
  expect(told('deadline-near', [])).toEqual(['editor2', 'reviewer', 'reviewer2', 'chief'])
  // Who is on duty and cannot sign this one leaves it to everybody.
  expect(told('deadline-near', ['editor'])).toEqual(['editor2', 'reviewer', 'reviewer2', 'chief'])
  expect(told('deadline-passed', ['reviewer2'])).toEqual(['reviewer2', 'chief'])
})

test('long after a deadline it reaches who is on duty next, or else everybody, and the editor-in-chief', () => {
  const people = staff.map(actorOf)
  const article = inRound(2, { seats: [...seats.slice(0, 1), ['chief', 3, 'signature']] })
  const told = (now: CastName[], next: CastName[]) =>
    deadlineNotices(
      'deadline-escalated',
      { article, people },
      { now: now.map(personId), next: next.map(personId) },
    ).map(({ personId: id }) => castNames.find((each) => personId(each) === id))
  expect(told(['reviewer'], ['reviewer2'])).toEqual(['reviewer', 'reviewer2', 'chief'])
  expect(told([], ['reviewer2'])).toEqual(['reviewer2', 'chief'])
  expect(told(['reviewer'], [])).toEqual(['reviewer', 'reviewer2', 'chief'])
})
