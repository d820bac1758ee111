import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3')

/**
 * Whether an IP address is a host's of the open internet: not private, loopback, link-local, a carrier's, multicast,
 * reserved or for documents, and no IPv6 address that has an IPv4 one within it (mapped, translated, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  // What is outside of it has never been given to anybody, IPv4 addresses in the deprecated form `::10.0.0.1` among it.
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST)
}
