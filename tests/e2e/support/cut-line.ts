import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server that can be cut and mended, as a network or a database fails in earnest. */
export type CutLine = { port: number; cut(): Promise<void>; mend(): Promise<void> }

/**
 * Opens a port of the loopback that leads to `target`, a port there. `overhear` gives, for each connection, the ear for
 * what its client says.
 */
export async function openLine(target: number, overhear?: () => (chunk: Buffer) => void): Promise<CutLine> {
  const sockets = new Set<Socket>()
  const accept = (near: Socket) => {
    if (overhear) near.on('data', overhear())
    const far = connect(target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.on('error', () => other.destroy())
    }
    near.pipe(far).pipe(near)
  }
  let server = await listen(0, accept)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const { port } = address
  return {
    port,
    async cut() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    async mend() {
      server = await listen(port, accept)
    },
  }
}

async function listen(port: number, accept: (socket: Socket) => void): Promise<Server> {
  const server = createServer(accept).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}
