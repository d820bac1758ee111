import { lookup } from 'node:dns/promises'
import { isPublicAddress } from './public-address.ts'

/** How hosts are found and which of them may be asked. Given as a parameter so that a test has a network of its own. */
export type Network = {
  /** Every address of a host by its name. */
  resolve(host: string): Promise<string[]>
  mayAsk(address: string): boolean
  /** The port that an address names, where it is one that may be asked; null otherwise. */
  port(url: URL): number | null
}

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 }

/** The open internet: public addresses, on the web's two ports. */
export const internet: Network = {
  async resolve(host) {
    const found = await lookup(host, { all: true, order: 'ipv4first' })
    return found.map(({ address }) => address)
  },
  mayAsk: isPublicAddress,
  port: (url) => (url.port === '' || Object.values(PORTS).includes(Number(url.port)) ? portOf(url) : null),
}

const portOf = ({ protocol, port }: URL) => (port === '' ? (PORTS[protocol] ?? null) : Number(port))
