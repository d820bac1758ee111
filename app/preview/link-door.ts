import { clientAddress } from '#lib/platform/client-address.ts'
import { FailedOpenings } from '#lib/preview/failed-openings.ts'

/** What goes with every answer under a preview link: nobody keeps it, nobody lists it, and no address learns it. */
export const PRIVATE = {
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
}

// One for the page's bundle and the pictures'.
const process = globalThis as typeof globalThis & { sanshenFailedPreviews?: FailedOpenings }
const failures = () => (process.sanshenFailedPreviews ??= new FailedOpenings())

/**
 * Asks for what a token opens, unless its address has asked in vain too often. A token of another shape than ours is
 * asked for like any other.
 */
export async function throughLink<Value>(
  request: Request,
  open: () => Promise<Value | null | false>,
): Promise<Value | 'too-often' | null> {
  const address = clientAddress(request.headers.get('x-forwarded-for'))
  if (!failures().mayTry(address)) return 'too-often'
  const value = await open()
  if (value) return value
  failures().failed(address)
  return null
}
