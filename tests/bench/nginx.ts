import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { freePort } from '#lib/platform/embedded-postgres.ts'
import { Client } from './client.ts'
import { stopLater } from './newsroom.ts'

/** One nginx with three doors: files compressed at each answer, the same files compressed beforehand, and deploy/nginx.conf. */
export type Nginx = { compressing: number; precompressed: number; before: number; stop(): Promise<void> }

/** Starts nginx on the loopback in a directory of its own; `files` are served as `/NAME`. */
export async function openNginx(applicationPort: number, files: Record<string, Buffer>): Promise<Nginx> {
  const directory = await mkdtemp(join(tmpdir(), 'sanshen-bench-'))
  // Its workers may be somebody else than who starts it.
  await chmod(directory, 0o755)
  await Promise.all(['html', 'cache', 'tmp'].map((name) => mkdir(join(directory, name), { mode: 0o777 })))
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(join(directory, 'html', name), bytes)
    await writeFile(join(directory, 'html', `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }))
  }
  const ports = { compressing: await freePort(), precompressed: await freePort(), before: await freePort() }
  await writeFile(join(directory, 'site.conf'), await shipped(directory, applicationPort, ports.before))
  await writeFile(join(directory, 'nginx.conf'), around(directory, ports))
  const child = spawn('nginx', ['-p', directory, '-c', join(directory, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const forget = stopLater(child)
  await listening(ports.before)
  return {
    ...ports,
    async stop() {
      forget()
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** deploy/nginx.conf as it is, but for its directory, its port and the application's. */
async function shipped(directory: string, applicationPort: number, port: number): Promise<string> {
  const text = await readFile('deploy/nginx.conf', 'utf8')
  return text
    .replace('/var/cache/nginx/sanshen', join(directory, 'cache'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('127.0.0.1:3000', `127.0.0.1:${applicationPort}`)
}

const around = (
  directory: string,
  { compressing, precompressed }: { compressing: number; precompressed: number },
) => `
daemon off;
pid ${directory}/nginx.pid;
error_log stderr crit;
worker_processes auto;
events { worker_connections 1024; }
http {
  access_log off;
  # As the application: a connection is never closed for having asked often.
  keepalive_requests 100000000;
  client_body_temp_path ${directory}/tmp;
  proxy_temp_path ${directory}/tmp;
  fastcgi_temp_path ${directory}/tmp;
  uwsgi_temp_path ${directory}/tmp;
  scgi_temp_path ${directory}/tmp;
  types { text/html html; }
  sendfile on;
  tcp_nopush on;
  open_file_cache max=100;
  root ${directory}/html;
  server { listen 127.0.0.1:${compressing}; gzip on; }
  server { listen 127.0.0.1:${precompressed}; gzip_static on; }
  include ${directory}/site.conf;
}
`

async function listening(port: number): Promise<void> {
  const client = new Client(port)
  for (const until = performance.now() + 5_000; performance.now() < until; ) {
    if (await client.get('/healthz').catch(() => null)) return client.close()
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('nginx does not answer')
}
