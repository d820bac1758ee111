import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, realpath, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Holds a data directory for this process: a socket that only one process can listen on and that the kernel closes
 * with it, so nothing stale is left by a kill. Gives a release, or null when another process holds the directory.
 */
export async function lockDataDir(dataDir: string): Promise<(() => Promise<void>) | null> {
  await mkdir(dataDir, { recursive: true })
  const name = `sanshen-${createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 32)}`
  const abstract = process.platform === 'linux'
  const path = abstract ? `\0${name}` : join(tmpdir(), `${name}.sock`)
  if (!abstract && !(await answers(path))) await rm(path, { force: true })
  const server = createServer((socket) => socket.destroy())
  try {
    server.listen(path)
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return null
    throw error
  }
  server.unref()
  return async () => {
    server.close()
  }
}

async function answers(path: string): Promise<boolean> {
  const socket = connect(path)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}
