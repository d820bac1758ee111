import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anyContent } from './contents.ts'
import type { Kind } from './drawn.ts'
import { openNewsroom, type WorkflowName } from './newsroom.ts'
import { auditFaults, standingFaults } from './oracle.ts'
import { Step } from './step.ts'
import { counted, tallied } from './tally.ts'

// `npm test` tries the same two thousand each time; a longer run, asked for by SANSHEN_MODEL_COMMANDS, tries new ones.
const { SANSHEN_MODEL_COMMANDS: more, SANSHEN_MODEL_SEED: again } = process.env
const wanted = Number(more || 2_000)
const seed = Number(again || (more ? Date.now() % 2 ** 31 : 124_436_240))

/** How often each thing is tried, of about a hundred; most of what is tried by anybody is refused. */
const weights: Record<Kind, number> = {
  approve: 34,
  submit: 12,
  save: 10,
  publish: 6,
  sendBack: 5,
  schedule: 7,
  time: 3,
  approveForAnother: 6,
  withdraw: 2,
  suggest: 8,
  take: 8,
  claim: 3,
  hurry: 2,
  cancelTheRound: 1,
  correct: 3,
  recall: 2,
  reject: 1,
  cancel: 5,
  releaseEarly: 3,
  begin: 2,
  people: 3,
  roles: 3,
  sendBackAsWeighty: 6,
  weigh: 4,
  lend: 4,
  read: 3,
}

const step = fc
  .record({
    kind: fc.oneof(
      ...Object.entries(weights).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as Kind) })),
    ),
    article: fc.nat(5),
    who: fc.nat(12),
    rather: fc.constantFrom('able', 'able', 'able', 'able', 'involved', 'anyone'),
    underWay: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
    outdated: fc.oneof({ weight: 14, arbitrary: fc.constant(false) }, fc.constant(true)),
    choice: fc.nat(59),
    content: anyContent,
  })
  .map((drawn) => new Step(drawn))

const start = fc.record({
  workflow: fc.constantFrom<WorkflowName>(
    'three-reviews',
    'second-editor',
    'one-review',
    'weighty',
    'weighty',
  ),
  reached: fc.array(fc.nat(8), { minLength: 3, maxLength: 3 }),
})
const steps = fc.commands([step], { maxCommands: 100, size: 'max' })

test('whatever the whole newsroom tries, readers get words that a whole chain of different people signed', async () => {
  for (let batch = 0; counted('commands') < wanted; batch += 1) {
    const run = fc.asyncProperty(start, steps, async ({ workflow, reached }, commands) => {
      const setUp = async () => ({ model: await openNewsroom(workflow, reached), real: null })
      await fc.asyncModelRun(setUp, commands)
      expect(await auditFaults()).toBe(0)
      expect(await standingFaults()).toEqual([])
    })
    await fc.assert(run, { seed: seed + batch, numRuns: 1, interruptAfterTimeLimit: 300_000 })
  }
  console.info(`seed ${seed}\n${tallied().join('\n')}`)
  if (wanted < 2_000) return
  // A model that never gets anywhere proves nothing.
  for (const act of [
    'submit',
    'approve',
    'approveForAnother',
    'publish',
    'schedule',
    'sendBack',
    'sendBackAsWeighty',
    'recall',
    'reject',
    'withdraw',
    'suggest',
    'take',
    'claim',
    'hurry',
    'cancelTheRound',
    'correct',
  ]) {
    expect([act, counted(`${act}: done`)]).not.toEqual([act, 0])
  }
  expect(counted('attacks refused')).toBeGreaterThan(0)
}, 1_800_000)
