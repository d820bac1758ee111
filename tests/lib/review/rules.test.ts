import { describe, expect, test } from '@jest/globals'
import {
  canApprove,
  canRecall,
  canReject,
  canReturn,
  canSubmit,
  canWrite,
  keepsOriginalTitle,
} from '#lib/review/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import {
  actorOf,
  answer,
  inRound,
  oldHash,
  onDesk,
  presentHash,
  signature,
} from '#tests/support/article-state.ts'

type Sentence = [sentence: string, name: CastName, article: ArticleState, expected: string]

const signedTwice = inRound(3, {
  seats: [
    ['editor', 1, 'signature'],
    ['reviewer', 2, 'signature'],
  ],
  approvals: [signature('editor', 1), signature('reviewer', 2)],
})
const ready = inRound(5, {
  seats: [
    ['editor', 1, 'signature'],
    ['reviewer', 2, 'signature'],
    ['second', 3, 'signature'],
    ['third', 4, 'signature'],
  ],
  approvals: (['editor', 'reviewer', 'second', 'third'] as const).map((name, index) =>
    signature(name, index + 1),
  ),
})
const chiefAtTwo = inRound(3, { seats: [['chief', 2, 'signature']] })
const editorsOwn = inRound(1, { seats: [['editor', 1, 'author']] })
const secondEditorAsked = { authorMaySignEdit: false }

describe('writing', () => {
  test.each<Sentence>([
    ['a reporter writes what they began', 'reporter', onDesk(), 'yes'],
    ['an editor writes on everybody’s copy', 'editor', onDesk(), 'yes'],
    ['the editor-in-chief writes on everybody’s copy', 'chief', onDesk(), 'yes'],
    ['another reporter does not write on a colleague’s copy', 'moderator', onDesk(), 'not-entitled'],
    ['who wrote some of it goes on with it', 'moderator', onDesk({ writers: [1, 11] }), 'yes'],
    ['a reader writes nothing', 'reader', onDesk({ createdBy: 13 }), 'not-entitled'],
    ['the author does not write while it is with the editor', 'reporter', inRound(1), 'pen-elsewhere'],
    ['the stage’s own reviewer writes while it is theirs', 'reviewer', inRound(2), 'yes'],
    [
      'an editor does not write at the stage after theirs',
      'editor',
      inRound(2, { seats: [['editor', 1, 'signature']] }),
      'seat-elsewhere',
    ],
    ['nobody else writes during a stage', 'second', inRound(2), 'not-entitled'],
    ['the author writes again after a return', 'reporter', inRound(0), 'yes'],
    [
      'an editor who signed writes again at the author’s desk',
      'editor',
      inRound(0, { seats: [['editor', 1, 'signature']] }),
      'yes',
    ],
    [
      'not where a second editor is asked for',
      'editor',
      inRound(0, { ...secondEditorAsked, seats: [['editor', 1, 'signature']] }),
      'seat-elsewhere',
    ],
    [
      'a reviewer of the round does not write at the author’s desk',
      'chief',
      inRound(0, { seats: [['chief', 2, 'signature']] }),
      'seat-elsewhere',
    ],
    ['the last stage writes nothing', 'third', inRound(4), 'last-stage-writes-nothing'],
    [
      'the editor-in-chief writes nothing at the last stage either',
      'chief',
      inRound(4),
      'last-stage-writes-nothing',
    ],
    ['nobody writes on what is fully signed', 'editor', ready, 'last-stage-writes-nothing'],
    [
      'with one stage after edit its reviewer writes nothing',
      'reviewer',
      inRound(2, { lastPosition: 2 }),
      'last-stage-writes-nothing',
    ],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canWrite(actorOf(name), article))).toBe(expected)
  })
})

describe('submitting', () => {
  test.each<Sentence>([
    ['an author hands in a draft', 'reporter', onDesk(), 'yes'],
    ['an editor hands in a colleague’s draft', 'editor', onDesk(), 'yes'],
    ['a draft is not handed in twice', 'reporter', inRound(1), 'out-of-order'],
    ['a returned draft is handed in again', 'reporter', inRound(0), 'yes'],
    ['what was rejected for good is not handed in again', 'reporter', onDesk({ rejected: true }), 'rejected'],
    ['nobody hands in what is not theirs', 'reviewer', onDesk(), 'not-entitled'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canSubmit(actorOf(name), article))).toBe(expected)
  })
})

describe('recalling', () => {
  test.each<Sentence>([
    ['the submitter takes it back before anybody signs', 'reporter', inRound(1), 'yes'],
    ['nobody else takes it back', 'editor', inRound(1), 'not-the-submitter'],
    ['there is nothing to take back from one’s own desk', 'reporter', inRound(0), 'nothing-open'],
    ['there is nothing to take back outside a round', 'reporter', onDesk(), 'nothing-open'],
    [
      'not after somebody else has signed',
      'reporter',
      inRound(2, { approvals: [signature('editor', 1)] }),
      'already-signed',
    ],
    [
      'a voided signature does not count',
      'reporter',
      inRound(1, { approvals: [signature('editor', 1, true)] }),
      'yes',
    ],
    [
      'an editor’s own signature at edit falls with it',
      'editor',
      inRound(2, { submittedBy: 2, approvals: [signature('editor', 1)] }),
      'yes',
    ],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canRecall(actorOf(name), article))).toBe(expected)
  })
})

describe('signing', () => {
  const seen = (article: ArticleState) => ({ position: article.round?.openPosition ?? 1, hash: presentHash })
  test.each<Sentence>([
    ['an editor signs at edit', 'editor', inRound(1), 'yes'],
    ['a reviewer does not sign at edit', 'reviewer', inRound(1), 'not-entitled'],
    [
      'an author cannot sign their own text after edit',
      'reviewer',
      inRound(2, { seats: [['reviewer', 1, 'author']] }),
      'own-text',
    ],
    ['an editor signs their own text at edit', 'editor', editorsOwn, 'yes'],
    [
      'not where a second editor is asked for',
      'editor',
      inRound(1, { ...secondEditorAsked, seats: [['editor', 1, 'author']] }),
      'own-text',
    ],
    [
      'the second editor signs it then',
      'editor2',
      inRound(1, { ...secondEditorAsked, seats: [['editor', 1, 'author']] }),
      'yes',
    ],
    ['the reporter signs nothing', 'reporter', inRound(1), 'not-entitled'],
    ['the editor-in-chief signs at any stage', 'chief', inRound(3), 'yes'],
    ['but at one stage a round', 'chief', chiefAtTwo, 'seat-elsewhere'],
    [
      'who signed before a return signs the same stage again',
      'reviewer',
      inRound(2, { seats: [['reviewer', 2, 'signature']] }),
      'yes',
    ],
    ['the next stage signs when its turn comes', 'second', signedTwice, 'yes'],
    ['the last stage does not sign before its turn', 'third', signedTwice, 'not-entitled'],
    ['nothing is signed at the author’s desk', 'editor', inRound(0), 'out-of-order'],
    ['nothing is signed twice', 'third2', ready, 'fully-signed'],
    ['nothing is signed outside a round', 'editor', onDesk(), 'nothing-open'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canApprove(actorOf(name), article, seen(article)))).toBe(expected)
  })

  test('a signature for another position than the open one is out of order, and says which is open', () => {
    const verdict = canApprove(actorOf('reviewer'), inRound(1), { position: 2, hash: presentHash })
    expect(verdict).toEqual({ allowed: false, refusal: { code: 'out-of-order', params: { position: 1 } } })
  })

  test('a signature on words that have changed since is stale', () => {
    expect(answer(canApprove(actorOf('editor'), inRound(1), { position: 1, hash: oldHash }))).toBe('stale')
  })
})

describe('returning', () => {
  test.each<[...Sentence, to: number]>([
    ['a reviewer returns it to the author', 'reviewer', inRound(2), 'yes', 0],
    ['a reviewer returns it to the editor', 'reviewer', inRound(2), 'yes', 1],
    ['not to their own stage', 'reviewer', inRound(2), 'out-of-order', 2],
    ['not forward', 'reviewer', inRound(2), 'out-of-order', 3],
    ['an editor does not return what is with the reviewer', 'editor', inRound(2), 'not-entitled', 0],
    ['the author returns nothing', 'reporter', inRound(2), 'own-text', 0],
    ['who sits at another stage returns nothing', 'chief', chiefAtTwo, 'seat-elsewhere', 0],
    ['who signed last returns what is ready', 'third', ready, 'yes', 3],
    ['whoever may release returns what is ready', 'chief', ready, 'yes', 0],
    ['the second reviewer does not', 'second', ready, 'seat-elsewhere', 0],
    ['there is nothing to return at the author’s desk', 'editor', inRound(0), 'nothing-open', 0],
    ['there is nothing to return outside a round', 'editor', onDesk(), 'nothing-open', 0],
  ])('%s', (_sentence, name, article, expected, to) => {
    expect(answer(canReturn(actorOf(name), article, to))).toBe(expected)
  })
})

describe('rejecting', () => {
  test.each<Sentence>([
    ['whoever may sign here rejects', 'reviewer', inRound(2), 'yes'],
    ['nobody else does', 'second', inRound(2), 'not-entitled'],
    ['what is ready is rejected by its last stage', 'third2', ready, 'yes'],
    ['the author rejects nothing', 'reporter', inRound(2), 'own-text'],
    ['nothing is rejected at the author’s desk', 'editor', inRound(0), 'nothing-open'],
    ['nothing is rejected outside a round', 'chief', onDesk(), 'nothing-open'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canReject(actorOf(name), article))).toBe(expected)
  })
})

test('a reprint keeps the original title that it was frozen with, and may turn into the paper’s own', () => {
  const called = (originalTitle: string) =>
    ({ kind: 'reprint', name: '云汀晚报', originalTitle, author: '甲', url: '' }) as const
  expect(keepsOriginalTitle(called('随便'), null)).toEqual({ allowed: true })
  expect(keepsOriginalTitle(called('原来的题'), '原来的题')).toEqual({ allowed: true })
  expect(keepsOriginalTitle({ kind: 'own' }, '原来的题')).toEqual({ allowed: true })
  for (const other of ['另一个题', '']) {
    expect(keepsOriginalTitle(called(other), '原来的题')).toEqual({
      allowed: false,
      refusal: {
        code: 'original-title-set',
        fields: { 'content.source.originalTitle': { code: 'original-title-set' } },
      },
    })
  }
})
