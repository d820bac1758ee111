import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, test } from '@jest/globals'
import type { Network } from '#lib/media/remote/network.ts'
import { takeRemotePicture } from '#lib/media/remote/take-remote-picture.ts'
import { expectOk } from '#lib/platform/command.ts'
import { sql } from '#tests/support/database.ts'
import { drawing } from '#tests/support/pictures.ts'
import { actor, freshWorld } from '#tests/support/world.ts'

beforeEach(freshWorld)

test('a reporter’s pasted picture is kept like any other; what is none is refused, whatever it is called', async () => {
  const photograph = await drawing(800, 600).jpeg().toBuffer()
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', url === '/a.jpg' ? 'text/plain' : 'image/png')
    response.end(url === '/a.jpg' ? photograph : '<svg onload="alert(1)"/>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const network: Network = { resolve: async () => ['127.0.0.1'], mayAsk: () => true, port: () => port }
  const caller = { actor: await actor('reporter'), via: 'desk' as const }
  const medium = expectOk(
    await takeRemotePicture(caller, { address: 'http://pictures.example/a.jpg' }, network),
  )
  expect(medium).toMatchObject({ width: 800, height: 600 })
  expect(await sql('app', 'select name, created_by from medium')).toEqual([
    { name: 'pictures.example a.jpg', created_by: 1 },
  ])
  expect(await takeRemotePicture(caller, { address: 'http://pictures.example/b.png' }, network)).toEqual({
    ok: false,
    refusal: { code: 'not-a-picture', params: { name: 'pictures.example b.png' } },
  })
  server.close()
})

test('nobody without a desk has the server fetch anything', async () => {
  const reached: string[] = []
  const network: Network = {
    resolve: async (host) => {
      reached.push(host)
      return []
    },
    mayAsk: () => true,
    port: () => 80,
  }
  const input = { address: 'http://pictures.example/a.jpg' }
  const reader = { actor: await actor('reader'), via: 'desk' as const }
  expect(await takeRemotePicture({ actor: null, via: 'desk' }, input, network)).toMatchObject({
    refusal: { code: 'not-signed-in' },
  })
  expect(await takeRemotePicture(reader, input, network)).toMatchObject({ refusal: { code: 'not-entitled' } })
  const reporter = { actor: await actor('reporter'), via: 'desk' as const }
  for (const wrong of [null, {}, { address: '' }, { address: 7 }, { ...input, network: 'mine' }]) {
    expect(await takeRemotePicture(reporter, wrong, network)).toMatchObject({ refusal: { code: 'invalid' } })
  }
  expect(reached).toEqual([])
})
