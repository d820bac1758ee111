import { Client } from './client.ts'
import { has, load } from './load.ts'
import type { Load } from './load-target.ts'
import type { Newsroom } from './newsroom.ts'
import { type Nginx, openNginx } from './nginx.ts'
import { median, p95 } from './quantile.ts'
import { longestReport } from './report.ts'
import { atLeast, plain, type Row, skipped, type Tell } from './row.ts'

const CONNECTIONS = 32
const ROUNDS = 3
const ENCODING = 'gzip'

/** Readers' pages under load: as `npm start` serves them, behind nginx, and the same HTML from nginx alone. */
export async function readerPages({ port, db }: Newsroom, tell: Tell, seconds: number): Promise<void> {
  const pages = { article: `/article/${await longestReport(db)}`, home: '/' }
  const client = new Client(port)
  for (const [name, path] of Object.entries(pages)) tell(await firstByte(client, name, path))
  const files: Record<string, Buffer> = {}
  for (const [name, path] of Object.entries(pages)) files[`${name}.html`] = (await client.get(path)).body
  client.close()
  const nginx = has('nginx') ? await openNginx(port, files) : null
  for (const [name, path] of Object.entries(pages)) {
    await compare(name, targetsOf(port, nginx, name, path), seconds, tell)
  }
  await nginx?.stop()
}

type Door = 'npm start' | 'nginx compressing' | 'nginx precompressed' | 'behind nginx'
type Doors = { door: Door; port: number; path: string }[]

function targetsOf(port: number, nginx: Nginx | null, name: string, path: string): Doors {
  const own = { door: 'npm start' as const, port, path }
  if (!nginx) return [own]
  const file = `/${name}.html`
  return [
    own,
    { door: 'nginx compressing', port: nginx.compressing, path: file },
    { door: 'nginx precompressed', port: nginx.precompressed, path: file },
    { door: 'behind nginx', port: nginx.before, path },
  ]
}

/** Each door in turn, several times over, so that a machine whose speed drifts is the same for all; medians. */
async function compare(name: string, doors: Doors, seconds: number, tell: Tell): Promise<void> {
  const measured = new Map<Door, Load[]>(doors.map(({ door }) => [door, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { door, port, path } of doors) {
      const target = { port, path, connections: CONNECTIONS, seconds, encoding: ENCODING }
      measured.get(door)?.push(await load(target))
    }
  }
  for (const [door, loads] of measured) {
    const failed = loads.reduce((sum, each) => sum + each.failed, 0)
    const slowest = `p99 ${median(loads.map(({ p99Ms }) => p99Ms)).toFixed(2)} ms`
    const note = failed > 0 ? `${slowest}; ${failed} answers were no 200` : slowest
    tell(plain(`reader: ${name}, ${door}`, median(loads.map(({ perSecond }) => perSecond)), '/s', note))
  }
  const ratio = (over: Door, under: Door) => {
    const below = measured.get(under) ?? []
    return (measured.get(over) ?? []).map(
      ({ perSecond }, round) => perSecond / (below[round]?.perSecond ?? NaN),
    )
  }
  const absent = 'nginx is not installed (Debian: apt-get install nginx)'
  const bare = `reader: ${name}, npm start ÷ nginx compressing`
  const behind = `reader: ${name}, behind nginx ÷ nginx precompressed`
  tell(measured.size > 1 ? ratioRow(bare, ratio('npm start', 'nginx compressing'), 1) : skipped(bare, absent))
  tell(
    measured.size > 1
      ? ratioRow(behind, ratio('behind nginx', 'nginx precompressed'), 0.9)
      : skipped(behind, absent),
  )
}

function ratioRow(what: string, ratios: number[], aim: number): Row {
  const note = `median of ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`
  return atLeast(what, median(ratios), aim, '×', note)
}

async function firstByte(client: Client, name: string, path: string): Promise<Row> {
  const times: number[] = []
  for (let n = 0; n < 250; n += 1) {
    const { firstByteMs } = await client.get(path, { 'accept-encoding': ENCODING })
    if (n >= 50) times.push(firstByteMs)
  }
  return plain(
    `reader: ${name}, first byte, one reader`,
    median(times),
    'ms',
    `p95 ${p95(times).toFixed(2)} ms`,
  )
}
