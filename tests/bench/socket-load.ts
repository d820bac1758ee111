import { connect, type Socket } from 'node:net'
import type { Load, Target } from './load-target.ts'
import { quantile } from './quantile.ts'

/** The same as wrk does, in plain sockets: each connection asks, waits for the whole answer and asks again. */
export async function socketLoad({ port, path, connections, seconds, encoding }: Target): Promise<Load> {
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: ${encoding}\r\n\r\n`
  const times: number[] = []
  let failed = 0
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: connections }, () =>
      converse(connect(port, '127.0.0.1'), request, until, (ms, status) => {
        times.push(ms)
        if (status !== '200') failed += 1
      }),
    ),
  )
  const passed = (performance.now() - began) / 1000
  return { perSecond: times.length / passed, p99Ms: quantile(times, 0.99), failed }
}

function converse(
  socket: Socket,
  request: string,
  until: number,
  answered: (ms: number, status: string) => void,
): Promise<void> {
  let held: Buffer = Buffer.alloc(0)
  let asked = 0
  const ask = () => {
    asked = performance.now()
    socket.write(request)
  }
  socket.setNoDelay()
  socket.on('connect', ask)
  socket.on('data', (chunk: Buffer) => {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    if (!isWhole(held)) return
    answered(performance.now() - asked, held.toString('latin1', 9, 12))
    held = Buffer.alloc(0)
    if (performance.now() < until) ask()
    else socket.end()
  })
  return new Promise((resolve, reject) => {
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
}

/** Whether a buffer that began with an answer's first byte holds all of it, by its length or its last chunk. */
function isWhole(held: Buffer): boolean {
  const head = held.indexOf('\r\n\r\n')
  if (head < 0) return false
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(held.toString('latin1', 0, head)) ?? []
  if (length !== undefined) return held.length >= head + 4 + Number(length)
  return held.subarray(-7).toString('latin1') === '\r\n0\r\n\r\n'
}
