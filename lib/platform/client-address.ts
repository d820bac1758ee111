import { isIP } from 'node:net'

/**
 * The address that limits count a client by: the last one in X-Forwarded-For. Next writes the socket's address there
 * when the header is absent; our server drops what a client claims, unless TRUST_PROXY says that a proxy of ours
 * wrote the last entry. IPv6 counts by its /64 network, because one household has a whole one.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  const last = forwardedFor?.split(',').at(-1)?.trim()
  const plain = last?.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '') ?? ''
  if (isIP(plain) === 0) return 'unknown'
  return isIP(plain) === 4 ? plain : network(plain)
}

function network(address: string): string {
  const [head = '', tail = ''] = address.toLowerCase().split('::')
  const start = head.split(':').filter(Boolean)
  const end = tail.split(':').filter(Boolean)
  const gap = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0')
  const groups = [...start, ...gap, ...end]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}
