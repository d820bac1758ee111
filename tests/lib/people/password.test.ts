import { describe, expect, test } from '@jest/globals'
import { hashPassword, PasswordsBusy, passwordMatches } from '#lib/people/password.ts'

describe('a password', () => {
  test('is kept as Argon2id with the parameters of OWASP, salted', async () => {
    const [one, two] = await Promise.all([hashPassword('sanshen-demo'), hashPassword('sanshen-demo')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })

  test('matches itself and nothing else', async () => {
    const hash = await hashPassword('三审三校 2026')
    expect(await passwordMatches(hash, '三审三校 2026')).toBe(true)
    expect(await passwordMatches(hash, '三审三校 2027')).toBe(false)
  })

  test('matches itself however the keyboard composes its letters', async () => {
    const hash = await hashPassword('caf\u00e9 caf\u00e9')
    expect(await passwordMatches(hash, 'cafe\u0301 cafe\u0301')).toBe(true)
  })

  test('of nobody never matches, and takes as long as that of somebody', async () => {
    const hash = await hashPassword('sanshen-demo')
    const somebody = await timeOf(() => passwordMatches(hash, 'wrong password'))
    const nobody = await timeOf(() => passwordMatches(null, 'wrong password'))
    expect(await passwordMatches(null, 'wrong password')).toBe(false)
    // A machine with other work measures loosely; answering without the work would be a thousand times faster.
    expect(nobody).toBeGreaterThan(somebody / 10)
  })

  test('waits its turn, and the house says when too many wait', async () => {
    const hash = await hashPassword('sanshen-demo')
    const tries = await Promise.allSettled(
      Array.from({ length: 80 }, () => passwordMatches(hash, 'sanshen-demo')),
    )
    const busy = tries.filter(({ status }) => status === 'rejected')
    expect(busy).toHaveLength(80 - 66)
    expect(busy.every((one) => (one as PromiseRejectedResult).reason instanceof PasswordsBusy)).toBe(true)
    expect(await passwordMatches(hash, 'sanshen-demo')).toBe(true)
  })
})

/** The best of five, in milliseconds. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return Math.min(...times)
}
