import { describe, expect, test } from '@jest/globals'
import { canCancelSchedule, canPublish, canSchedule, canWithdraw } from '#lib/publishing/rules.ts'
import type { ArticleState } from '#lib/review/state.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { actorOf, answer, inRound, oldHash, onDesk, presentHash } from '#tests/support/article-state.ts'

type Sentence = [sentence: string, name: CastName, article: ArticleState, expected: string]

const waiting = inRound(5, { schedule: { id: 1, at: '2026-12-01T00:00:00.000Z' } })
const live = onDesk({
  live: { publicationId: 1, hash: presentHash, publishedAt: '2026-11-23T00:00:00.000Z', correction: '' },
})

describe('releasing', () => {
  test.each<Sentence>([
    ['the third reviewer releases what everybody signed', 'third', inRound(5), 'yes'],
    ['another third reviewer does too', 'third2', inRound(5), 'yes'],
    ['the editor-in-chief does too', 'chief', inRound(5), 'yes'],
    ['the second reviewer does not', 'second', inRound(5), 'not-entitled'],
    ['the author does not', 'reporter', inRound(5), 'not-entitled'],
    ['the administrator does not', 'admin', inRound(5), 'not-entitled'],
    ['not while a signature is missing', 'third', inRound(4), 'not-fully-signed'],
    ['not from the author’s desk', 'chief', inRound(0), 'not-fully-signed'],
    ['not outside a round', 'third', onDesk(), 'nothing-open'],
    ['not a second time on old signatures', 'third', live, 'nothing-open'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canPublish(actorOf(name), article, { hash: presentHash }))).toBe(expected)
  })

  test('a release of words that have changed since is stale', () => {
    expect(answer(canPublish(actorOf('third'), inRound(5), { hash: oldHash }))).toBe('stale')
  })

  test('a button that has seen no words yet asks about the rest', () => {
    expect(answer(canPublish(actorOf('third'), inRound(5)))).toBe('yes')
  })
})

describe('releasing at a time', () => {
  test.each<Sentence>([
    ['whoever may release sets a time', 'third', inRound(5), 'yes'],
    ['nobody else does', 'second', inRound(5), 'not-entitled'],
    ['one release waits at most', 'third', waiting, 'schedule-waits'],
    ['not while a signature is missing', 'third', inRound(4), 'not-fully-signed'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canSchedule(actorOf(name), article, { hash: presentHash }))).toBe(expected)
  })
})

describe('taking back a release that waits', () => {
  test.each<Sentence>([
    ['whoever may release takes it back', 'chief', waiting, 'yes'],
    ['nobody else does', 'second', waiting, 'not-entitled'],
    ['there is nothing to take back where none waits', 'third', inRound(5), 'nothing-open'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canCancelSchedule(actorOf(name), article))).toBe(expected)
  })
})

describe('withdrawing', () => {
  test.each<Sentence>([
    ['a second reviewer takes a live article down', 'second', live, 'yes'],
    ['a third reviewer does too', 'third', live, 'yes'],
    ['the editor-in-chief does too', 'chief', live, 'yes'],
    ['an editor does not', 'editor', live, 'not-entitled'],
    ['the author does not', 'reporter', live, 'not-entitled'],
    ['what is not live is not taken down', 'chief', inRound(5), 'not-live'],
  ])('%s', (_sentence, name, article, expected) => {
    expect(answer(canWithdraw(actorOf(name), article))).toBe(expected)
  })
})
