import { describe, expect, test } from '@jest/globals'
import { signingRoles } from '#lib/people/rules.ts'
import {
  canApprove,
  canClaim,
  canHold,
  canReject,
  canReturn,
  canSignAs,
  canWrite,
  inNameOf,
  namesToSign,
} from '#lib/review/rules.ts'
import type { ArticleState, RoundState } from '#lib/review/state.ts'
import { answer, delegationOf, inRound, presentHash, standingIn } from '#tests/support/article-state.ts'

const atSecond = inRound(3, { seats: [['reporter', 1, 'author']] })
const roundOf = ({ round }: ArticleState) => round as RoundState
const bySecond = delegationOf('second')

describe('who stands in for the second reviewer', () => {
  const standIn = standingIn('editor2', 'second')

  test('holds, edits, claims, returns and rejects what waits for them', () => {
    const { round } = atSecond
    expect(answer(canHold(standIn, round as RoundState, 3))).toBe('yes')
    expect(answer(canWrite(standIn, atSecond))).toBe('yes')
    expect(answer(canClaim(standIn, atSecond, { position: 3, takeOver: false }))).toBe('yes')
    expect(answer(canReturn(standIn, atSecond, 1))).toBe('yes')
    expect(answer(canReject(standIn, atSecond))).toBe('yes')
    expect(signingRoles(standIn)).toEqual(['editor', 'second-reviewer'])
  })

  test('signs in the colleague’s name and not in their own', () => {
    const seen = { position: 3, hash: presentHash }
    expect(namesToSign(standIn, roundOf(atSecond), 3)).toEqual([bySecond])
    expect(answer(canApprove(standIn, atSecond, seen))).toBe('yes')
    expect(answer(canApprove(standIn, atSecond, { ...seen, delegationId: bySecond }))).toBe('yes')
    expect(answer(canApprove(standIn, atSecond, { ...seen, delegationId: null }))).toBe('not-entitled')
    expect(inNameOf(standIn, roundOf(atSecond))).toBe('许知行 代 韩雨桐')
  })

  test('signs nothing by a delegation that is not theirs', () => {
    const seen = { position: 3, hash: presentHash, delegationId: delegationOf('third') }
    expect(answer(canApprove(standIn, atSecond, seen))).toBe('no-delegation')
  })

  test('signs no stage that is not the colleague’s, and their own still in their own name', () => {
    expect(answer(canHold(standIn, roundOf(atSecond), 4))).toBe('not-entitled')
    expect(namesToSign(standIn, roundOf(atSecond), 1)).toEqual([null])
  })

  test('is barred by a seat of their own, and by one of the colleague’s', () => {
    const seated = inRound(3, { seats: [['editor2', 1, 'signature']] })
    expect(answer(canHold(standIn, roundOf(seated), 3))).toBe('seat-elsewhere')
    const written = inRound(3, { seats: [['second', 1, 'author']] })
    expect(answer(canHold(standIn, roundOf(written), 3))).toBe('principal-seated')
    expect(answer(canSignAs(standIn, roundOf(written), 3, bySecond))).toBe('principal-seated')
  })
})

test('who may sign in two names is offered both, and returns in their own', () => {
  const second2 = standingIn('second2', 'second')
  expect(namesToSign(second2, roundOf(atSecond), 3)).toEqual([null, bySecond])
  expect(inNameOf(second2, roundOf(atSecond))).toBeNull()
})

test('where one colleague is seated elsewhere, another for whom one stands in will do', () => {
  const both = standingIn('editor2', 'second', 'second2')
  const seated = inRound(3, { seats: [['second', 1, 'author']] })
  expect(namesToSign(both, roundOf(seated), 3)).toEqual([delegationOf('second2')])
  expect(answer(canHold(both, roundOf(seated), 3))).toBe('yes')
})

test('a reader’s account stands in for nobody', () => {
  expect(answer(canHold(standingIn('reader', 'second'), roundOf(atSecond), 3))).toBe('not-entitled')
})
