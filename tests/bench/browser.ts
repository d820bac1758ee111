import { existsSync } from 'node:fs'

/** Where Chromium is, as `npm test` finds it; null when there is none. */
export function browserAt(): string | null {
  const path = process.env.CHROMIUM || '/usr/bin/chromium'
  return existsSync(path) ? path : null
}
