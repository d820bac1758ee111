import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Worker } from '#lib/jobs/run-worker.ts'
import { closeDatabase } from '#lib/platform/db.ts'
import { env, readSettings } from '#lib/platform/env.ts'
import { listener } from '#lib/platform/listen.ts'
import { DocumentCache } from '#lib/site/document-cache.ts'
import { ownHeaders } from '#lib/site/own-headers.ts'
import { type RequestHandler, renderThrough } from '#lib/site/render-through.ts'
import { SiteVersions } from '#lib/site/versions.ts'

// The web process: `serve.ts` runs the production build, `serve.ts --dev` Next with hot reload and nothing kept. With
// --held it gets ready without a database and waits for its parent to send { doors }, the settings that lead to one.
// Jobs are carried out beside it. It says { ready: true } to its parent, and on SIGTERM finishes what is under way.

const dev = process.argv.includes('--dev')
const told = process.argv.includes('--held') ? once(process, 'message') : null
// Next reads these as it is loaded.
Object.assign(process.env, {
  NODE_ENV: dev ? 'development' : 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})
if (!dev) await takeBuiltConfig()
const { default: next } = await import('next')

const GRACE_MS = 8_000
/** Whoever waits for the first pages comes before the first jobs. */
const JOBS_AFTER_MS = 1_000
const NOWHERE = '/nowhere'
const PREVIEW = /(?:^|[;\s])__(?:prerender_bypass|next_preview_data)=/

// Loopback unless told otherwise: on a server a reverse proxy stands before it; a container says 0.0.0.0. Not env(),
// which reads the settings once and for all.
const { HOST: hostname, PORT: port } = readSettings(process.env)
const server = createServer({
  // Longer than a proxy in front keeps an idle connection, so that it never sends on one that is just closing.
  keepAliveTimeout: 65_000,
  // A film of half a gigabyte on a slow line; heads still have a minute.
  requestTimeout: 3_600_000,
})
const application = next({ dev, hostname, port, httpServer: server, quiet: !dev })
await application.prepare()
if (told) Object.assign(process.env, await doors(told))

const { SITE_URL, TRUST_PROXY } = env()
const HEADERS = [
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['permissions-policy', 'camera=(), geolocation=(), microphone=()'],
  ...(SITE_URL.startsWith('https:') ? [['strict-transport-security', 'max-age=31536000'] as const] : []),
] as const
const pages: RequestHandler = application.getRequestHandler()
const handle: RequestHandler = (req, res) => {
  for (const [name, value] of HEADERS) res.setHeader(name, value)
  for (const [name, value] of ownHeaders(req.url ?? '')) res.setHeader(name, value)
  return pages(req, res)
}
const documents = dev
  ? null
  : new DocumentCache({
      render: (path) => renderThrough(handle, path, new URL(SITE_URL).host),
      versions: new SiteVersions(listener()),
    })

server.on('request', (req: IncomingMessage, res: ServerResponse) => {
  answer(req, res).catch((error: unknown) => {
    console.error(error)
    if (!res.headersSent) res.writeHead(500)
    res.end()
  })
})
await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, hostname, resolve))
process.send?.({ ready: true })
let worker: Promise<Worker> | undefined
const jobs = setTimeout(() => {
  worker = import('./work-beside.ts').then(({ workBeside }) => workBeside())
}, JOBS_AFTER_MS)

/** The settings that the parent sends. Until then nothing but its word keeps this process alive. */
async function doors(message: Promise<unknown[]>): Promise<Record<string, string>> {
  process.channel?.ref()
  const [sent] = (await message) as [{ doors: Record<string, string> }]
  process.channel?.unref()
  return sent.doors
}

/**
 * Gives Next the settings that its build has written down, as its own standalone server does, so that it need not read
 * and check next.config.ts anew at each start.
 */
async function takeBuiltConfig(): Promise<void> {
  const file = join(process.env.SANSHEN_DIST_DIR ?? '.next', 'required-server-files.json')
  const { config } = JSON.parse(await readFile(file, 'utf8'))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config)
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  // Next then writes the socket's address; what a client claims would let it choose whom the limits count.
  if (!TRUST_PROXY) delete req.headers['x-forwarded-for']
  // Next's own preview is not used: a cookie that claims it would have Next answer with cookies.
  if (PREVIEW.test(req.headers.cookie ?? '')) delete req.headers.cookie
  if (!isPath(req.url ?? '/')) req.url = NOWHERE
  if (await documents?.answer(req, res)) return
  await handle(req, res)
}

/** Whether an address can be read at all; what cannot is an address that does not exist rather than a failure of Next. */
function isPath(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] as string)
    return true
  } catch {
    return false
  }
}

process.once('SIGTERM', stop).once('SIGINT', stop)

async function stop(): Promise<void> {
  clearTimeout(jobs)
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await Promise.allSettled([closed, worker?.then((running) => running.stop())])
  clearTimeout(late)
  await Promise.allSettled([application.close(), dev || listener().close(), closeDatabase()])
  process.exit(0)
}
