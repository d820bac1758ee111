/** How long a failed attempt counts, in minutes. */
export const WINDOW_MINUTES = 15

/** For how many days an address stays known to an account after signing in from it. */
export const KNOWN_DAYS = 30

/** Failures inside the window. `known` says that this address has lately signed in to this account. */
export type Failures = { pair: number; account: number; address: number; known: boolean }

// The account's allowance is wider than the pair's: guessing from one address must not lock its owner out elsewhere.
const PAIR = 10
const ACCOUNT = 30
const ADDRESS = 30

/**
 * Whether one more attempt may be made. Limits count the pair of account and address first; an address that
 * lately signed in to this account has an allowance of its own, which neither strangers nor colleagues behind the
 * same address can use up. Refused attempts are not counted, so every limit expires by itself.
 */
export function mayAttempt({ pair, account, address, known }: Failures): boolean {
  if (pair >= PAIR) return false
  return known || (account < ACCOUNT && address < ADDRESS)
}
