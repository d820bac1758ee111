import { isIP } from 'node:net'

/**
 * The address that limits count a client by: the socket's, or behind a proxy of our own (`trustProxy`) the last one
 * in X-Forwarded-For, which that proxy wrote; earlier entries are anybody's claim. IPv6 counts by its /64 network,
 * because one household has a whole one. `unknown` when there is none.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | null | undefined,
  trustProxy: boolean,
): string {
  const forwarded = trustProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined
  return network(forwarded) ?? network(socketAddress) ?? 'unknown'
}

function network(address: string | undefined): string | null {
  const plain = address?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain || isIP(plain) === 0) return null
  if (isIP(plain) === 4) return plain
  const [head = '', tail = ''] = plain.toLowerCase().split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail.split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  const groups = [...start, ...gap, ...end]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}
