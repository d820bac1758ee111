import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. 2 is Algorithm.Argon2id, a const
// enum that isolated modules cannot read.
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const

/** How many passwords are worked on at once; each takes 19 MiB and a core for some 20 ms. */
const AT_ONCE = 2
/** How many may wait for their turn before the answer is that the house is busy. */
const WAITING = 64

/** The hash of 32 random bytes that were thrown away: no password matches it. */
export const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$FqLX9iDPnthyOZBNWU0iQQ$0UzpikwVhvozy53P8mK6J33lWUfFk82XInx9TrSgUW8'

/** Too many people are signing in at this moment; trying again in a few seconds is enough. */
export class PasswordsBusy extends Error {}

const desk: { working: number; queue: (() => void)[] } = { working: 0, queue: [] }

/** The Argon2id hash of a password, in PHC notation. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFKC'), OPTIONS))
}

/**
 * Whether the password is the one hashed. Without a hash (no such account) the same work is done against a hash
 * that nothing matches, so that the time taken does not tell who has an account.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? NOBODY, password.normalize('NFKC')))
  return matches && passwordHash !== null
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (desk.working >= AT_ONCE) {
    if (desk.queue.length >= WAITING) throw new PasswordsBusy()
    await new Promise<void>((go) => desk.queue.push(go))
  } else {
    desk.working += 1
  }
  try {
    return await work()
  } finally {
    const next = desk.queue.shift()
    if (next) next()
    else desk.working -= 1
  }
}
