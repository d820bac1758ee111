import { isIP } from 'node:net'
import { refuse } from '#lib/platform/refusal.ts'
import { askHost, type RemoteAnswer } from './ask-host.ts'
import { internet, type Network } from './network.ts'

/** How far a picture is followed from one address to the next, and how long all of it may take. */
export const REMOTE_LIMITS = { redirects: 5, seconds: 20 } as const

const REDIRECTS = [301, 302, 303, 307, 308]

/**
 * Gets a file from the open web: each host's addresses are looked up here and checked, and the very address that was
 * checked is connected to, so that a name cannot mean one host for the check and another for the request. The same at
 * every redirect. No cookie, no Referer, nothing of who asks. Refuses `remote-refused`, `remote-redirects`,
 * `remote-unreachable` and `picture-heavy`, each with the host as `name`.
 */
export async function getRemote(
  address: string,
  largest: number,
  network: Network = internet,
): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(REMOTE_LIMITS.seconds * 1_000)
  let url = read(address)
  for (let hop = 0; hop <= REMOTE_LIMITS.redirects; hop += 1) {
    const answer = await ask(url, largest, network, signal)
    if ('bytes' in answer) return answer.bytes
    if (!REDIRECTS.includes(answer.status) || answer.location === null) return unreachable(url)
    url = read(answer.location, url)
  }
  return refuse('remote-redirects', { name: url.hostname, max: REMOTE_LIMITS.redirects })
}

function read(address: string, from?: URL): URL {
  if (!URL.canParse(address, from)) return refuse('remote-refused', { name: address.slice(0, 100) })
  return new URL(address, from)
}

async function ask(url: URL, largest: number, network: Network, signal: AbortSignal): Promise<RemoteAnswer> {
  const { protocol, username, password } = url
  const port = network.port(url)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  if (!isWeb || port === null || username !== '' || password !== '') return refused(url)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) === 0 ? await network.resolve(host).catch(() => unreachable(url)) : [host]
  if (found.length === 0) return unreachable(url)
  // One address within the house is enough: whoever runs the name may have meant it.
  if (!found.every((each) => network.mayAsk(each))) return refused(url)
  for (const each of found.slice(0, 3)) {
    if (signal.aborted) break
    const answer = await askHost(url, { address: each, port, largest, signal })
    if (answer === 'too-large') return refuse('picture-heavy', { name: url.hostname, max: largest / 2 ** 20 })
    if (answer !== null) return answer
  }
  return unreachable(url)
}

const refused = (url: URL) => refuse('remote-refused', { name: url.hostname || url.protocol })
const unreachable = (url: URL) => refuse('remote-unreachable', { name: url.hostname })
