import { beforeEach, expect, test } from '@jest/globals'
import type { Actor } from '#lib/platform/actor.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { fingerprint } from '#tests/support/evidence.ts'
import { actor, disable, freshWorld } from '#tests/support/world.ts'
import { type Caller, callers } from './callers.ts'
import { type CommandRow, commandRows, welcome } from './commands.ts'
import { findCommands } from './found.ts'

beforeEach(freshWorld)

const knock = async ({ command }: CommandRow, as: Actor | null, input: unknown) => {
  const result = await command({ actor: as, via: as ? 'desk' : 'cli' }, input)
  return result.ok ? 'yes' : result.refusal.code
}
const actorFor = (caller: Caller) => (caller === 'visitor' ? null : actor(caller))

test('every command has a row in tests/access/commands.ts, and every row a command', async () => {
  expect(await findCommands()).toEqual(Object.keys(commandRows).sort())
})

test.each(Object.entries(commandRows))(
  '%s answers each person as its row says',
  async (_name, row) => {
    const input = await row.situation()
    const before = await fingerprint()
    const denied = callers.filter((caller) => row.answers[caller] !== 'yes')
    for (const caller of denied) {
      expect([caller, await knock(row, await actorFor(caller), input)]).toEqual([caller, row.answers[caller]])
      expect([caller, await fingerprint()]).toEqual([caller, before])
    }
    for (const caller of callers.filter((one) => row.answers[one] === 'yes')) {
      await freshWorld()
      const given = await row.situation()
      expect([caller, await knock(row, await actorFor(caller), given)]).toEqual([caller, 'yes'])
    }
  },
  60_000,
)

// Of what the paper alone does there is nobody to be disabled.
const byPeople = Object.entries(commandRows).filter(([, row]) => welcome(row).length > 0)

test.each(byPeople)('%s hears nobody who has just been disabled', async (_name, row) => {
  const [name] = welcome(row) as CastName[]
  const input = await row.situation()
  const underWay = await actor(name as CastName)
  await disable(name as CastName)
  const before = await fingerprint()
  expect(await knock(row, underWay, input)).toBe(row.disabled ?? 'person-disabled')
  expect(await fingerprint()).toBe(before)
})
