import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from '@jest/globals'
import { renderThrough } from '#lib/site/render-through.ts'

const through = (handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>) =>
  renderThrough(handle, '/article/1', 'news.example')

describe('a document rendered through a request handler', () => {
  test('is asked for by nobody in particular', async () => {
    const { body } = await through(async (req, res) => {
      res.end(JSON.stringify({ method: req.method, url: req.url, headers: req.headers }))
    })
    expect(JSON.parse(body.toString())).toEqual({
      method: 'GET',
      url: '/article/1',
      headers: { host: 'news.example' },
    })
  })

  test('has the status, the headers and every byte that the handler gave', async () => {
    const { status, headers, body } = await through(async (_req, res) => {
      res.setHeader('x-one', '1')
      res.writeHead(410, { 'Content-Type': 'text/html' })
      res.write('三')
      res.write(Buffer.from('审'), () => res.end('日报'))
    })
    expect(status).toBe(410)
    expect(Object.fromEntries(headers)).toEqual({ 'x-one': '1', 'content-type': 'text/html' })
    expect(body.toString()).toBe('三审日报')
  })

  test('loses the headers that belong to one sending', async () => {
    const { headers } = await through(async (_req, res) => {
      res.writeHead(200, { 'content-length': '2', etag: 'W/"x"', vary: 'rsc' }).end('ok')
    })
    expect(headers).toEqual([])
  })

  test('fails when the handler fails', async () => {
    const failing = through(async () => {
      throw new Error('torn paper')
    })
    await expect(failing).rejects.toThrow('torn paper')
  })
})
