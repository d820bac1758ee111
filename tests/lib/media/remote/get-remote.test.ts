import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { getRemote } from '#lib/media/remote/get-remote.ts'
import { internet, type Network } from '#lib/media/remote/network.ts'
import { isPublicAddress } from '#lib/media/remote/public-address.ts'
import { RefusalError } from '#lib/platform/refusal.ts'

const LARGEST = 1_000
const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** A host of the open web: every name leads to it but those in `names`, and the addresses `inside` are the house's own. */
async function web(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
  { names = {}, inside = [] }: { names?: Record<string, string[]>; inside?: string[] } = {},
) {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    respond(request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const network: Network = {
    resolve: async (host) => names[host] ?? ['127.0.0.1'],
    mayAsk: (address) => address === '127.0.0.1' && !inside.includes(address),
    port: (url) => (internet.port(url) === null ? null : port),
  }
  return { asked, network }
}

const codeOf = (got: Promise<unknown>) =>
  got.then(
    () => 'got',
    (error: unknown) => (error instanceof RefusalError ? error.refusal.code : String(error)),
  )

test.each([
  ...['8.8.8.8', '203.208.40.1', '2001:4860:4860::8888', '2606:4700::1111'].map(
    (each) => [each, true] as const,
  ),
  ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'].map(
    (each) => [each, false] as const,
  ),
  ...[
    '169.254.169.254',
    '100.64.0.1',
    '100.127.255.255',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.0.1',
    '192.0.2.1',
  ].map((each) => [each, false] as const),
  ...['198.18.0.1', '198.51.100.1', '203.0.113.1', '240.0.0.1', '192.88.99.1'].map(
    (each) => [each, false] as const,
  ),
  ...[
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
  ].map((each) => [each, false] as const),
  ...[
    '2002:7f00:1::',
    '2001::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '2001:db8::1',
    '100::1',
  ].map((each) => [each, false] as const),
  ...['localhost', '', '2130706433', '0x7f.1', '127.1'].map((each) => [each, false] as const),
])('%s is an address of the open internet: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected)
})

describe('a file of the open web', () => {
  test('comes as it is, and its host learns nothing of who asked', async () => {
    const { asked, network } = await web((_, response) => response.end('picture'))
    const bytes = await getRemote('http://pictures.example/a/b.jpg?c=d#e', LARGEST, network)
    expect(Buffer.from(bytes).toString()).toBe('picture')
    const { url, method, headers } = asked[0] as IncomingMessage
    expect([method, url]).toEqual(['GET', '/a/b.jpg?c=d'])
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
    expect(headers.host).toBe('pictures.example')
  })

  test('is followed over redirects, and no further than five', async () => {
    const { asked, network } = await web(({ url = '' }, response) => {
      const hop = Number(url.slice(1))
      if (hop === 0) response.end('picture')
      else response.writeHead(302, { location: `/${hop - 1}` }).end()
    })
    expect(await codeOf(getRemote('http://pictures.example/5', LARGEST, network))).toBe('got')
    expect(asked).toHaveLength(6)
    expect(await codeOf(getRemote('http://pictures.example/6', LARGEST, network))).toBe('remote-redirects')
  })

  test.each([
    [
      'is larger than it says',
      (response: ServerResponse) => response.end(Buffer.alloc(LARGEST + 1)),
      'picture-heavy',
    ],
    [
      'says that it is too large',
      (response: ServerResponse) => response.writeHead(200, { 'content-length': '5000' }).write('x'),
      'picture-heavy',
    ],
    ['is not there', (response: ServerResponse) => response.writeHead(404).end('no'), 'remote-unreachable'],
    [
      'is packed',
      (response: ServerResponse) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      'remote-unreachable',
    ],
    ['leads nowhere', (response: ServerResponse) => response.writeHead(302).end(), 'remote-unreachable'],
    [
      'breaks off',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '90' }).write('x')
        setImmediate(() => response.destroy())
      },
      'remote-unreachable',
    ],
  ])('that %s is refused', async (_, respond, code) => {
    const { network } = await web((_request, response) => void respond(response))
    expect(await codeOf(getRemote('http://pictures.example/x', LARGEST, network))).toBe(code)
  })
})

describe('nothing within the house is asked', () => {
  test.each([
    'http://127.0.0.1/x',
    'http://2130706433/x',
    'http://0x7f.1/x',
    'http://017700000001/x',
    'http://127.1/x',
    'http://0/x',
    'http://[::1]/x',
    'http://[::ffff:127.0.0.1]/x',
    'http://[::ffff:7f00:1]/x',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost/x',
    'http://１２７.０.０.１/x',
    'http://[fe80::1]/x',
    'ftp://example.com/x',
    'file:///etc/passwd',
    'gopher://example.com/',
    'data:image/png;base64,AA',
    'javascript:1',
    'nothing',
    'http://8.8.8.8:22/x',
    'http://8.8.8.8:8080/x',
    'https://user:secret@8.8.8.8/x',
  ])('by %s', async (address) => {
    expect(await codeOf(getRemote(address, LARGEST))).toBe('remote-refused')
  })

  test('by a name that means a host of ours, alone or among others', async () => {
    const names = { 'inside.example': ['10.0.0.8'], 'both.example': ['127.0.0.1', '10.0.0.8'] }
    const { asked, network } = await web((_, response) => response.end('secret'), { names })
    for (const name of Object.keys(names)) {
      expect(await codeOf(getRemote(`http://${name}/x`, LARGEST, network))).toBe('remote-refused')
    }
    expect(asked).toHaveLength(0)
  })

  test.each([
    'http://inside.example/',
    'http://10.0.0.8/',
    'file:///etc/passwd',
    'http://pictures.example:9200/',
    '//inside.example/',
  ])('by a redirect to %s', async (location) => {
    const { asked, network } = await web((_, response) => response.writeHead(302, { location }).end(), {
      names: { 'inside.example': ['10.0.0.8'] },
    })
    expect(await codeOf(getRemote('http://pictures.example/x', LARGEST, network))).toBe('remote-refused')
    expect(asked).toHaveLength(1)
  })

  test('by a name that means another host at its second look-up: it is looked up once, and that address asked', async () => {
    const { asked, network } = await web((_, response) => response.end('picture'))
    let lookups = 0
    const rebinding: Network = {
      ...network,
      resolve: async () => {
        lookups += 1
        return lookups === 1 ? ['127.0.0.1'] : ['10.0.0.8']
      },
    }
    expect(await codeOf(getRemote('http://pictures.example/x', LARGEST, rebinding))).toBe('got')
    expect([lookups, asked.length]).toEqual([1, 1])
  })
})
