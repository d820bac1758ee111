import { cast } from '#prisma/seed/cast.ts'
import type { Client } from './client.ts'
import { contentOf, madeReport, workedOn } from './made-text.ts'
import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, type Tell } from './row.ts'
import { deskOf } from './sign-in.ts'

const REQUESTS = 30
const WARM_UP = 5
const VERSIONS = 10
const REMARKS_A_VERSION = 10

/**
 * The review page of a report of 20,000 characters that four hands worked on in ten versions, with ten remarks on each,
 * plain and as 花脸稿.
 */
export async function markedCopy({ port }: Newsroom, tell: Tell): Promise<void> {
  const articleId = await articleOfTenVersions(port)
  const desk = await deskOf(port, 'chief')
  const pages: [string, string, number][] = [
    ['review page of 20,000 characters, ten versions, 100 remarks', '', 400],
    ['the same as 花脸稿, all ten versions marked', '?view=marked', 300],
  ]
  for (const [what, query, aim] of pages) {
    const path = `/desk/articles/${articleId}/review${query}`
    const times: number[] = []
    for (let n = -WARM_UP; n < REQUESTS; n += 1) {
      const { status, totalMs, body } = await desk.get(path)
      if (status !== 200) throw new Error(`GET ${path}: ${status}`)
      if (!query && body.toString().split('quite sure').length <= VERSIONS * REMARKS_A_VERSION)
        throw new Error('a hundred remarks stand there')
      if (query && !body.includes('data-hand="3"')) throw new Error('three hands changed it')
      if (n >= 0) times.push(totalMs)
    }
    tell(atMost(`desk: ${what}, p95`, p95(times), aim, 'ms', `p50 ${median(times).toFixed(1)} ms`))
  }
  desk.close()
}

/** The reporter hands in, three stages change it and sign or send it back, until there are ten versions. */
async function articleOfTenVersions(port: number): Promise<number> {
  const desks = {
    reporter: await deskOf(port, 'reporter'),
    editor: await deskOf(port, 'editor'),
    reviewer: await deskOf(port, 'reviewer'),
    second: await deskOf(port, 'second'),
  }
  let words = madeReport()
  const begun = await askFor(desks.reporter, 'post', '/api/desk/articles', { content: filled(words) })
  const address = `/api/desk/articles/${begun.articleId}`
  let hash = begun.hash
  const change = async (desk: Client) => {
    words = workedOn(words)
    const { version } = await askFor(desk, 'get', `${address}/draft`)
    hash = (await askFor(desk, 'put', `${address}/draft`, { version, content: filled(words) })).hash
  }
  const remarkOn = async (desk: Client, version: number) => {
    for (let n = 0; n < REMARKS_A_VERSION; n += 1) {
      const spans = [{ at: `body.${(version * REMARKS_A_VERSION + n) % words.length}`, from: 20, to: 32 }]
      const said = `Are we quite sure of this, ${version}.${n}?`
      await askFor(desk, 'post', `${address}/remarks`, { hash, spans, words: said })
    }
  }
  await askFor(desks.reporter, 'post', `${address}/submit`, { hash })
  await remarkOn(desks.editor, 0)
  for (let version = 1; version < VERSIONS; ) {
    for (const [index, name] of (['editor', 'reviewer', 'second'] as const).entries()) {
      await change(desks[name])
      await remarkOn(desks[name], version)
      version += 1
      if (version === VERSIONS) break
      const act = name === 'second' ? 'return' : 'approve'
      const body = act === 'return' ? { toPosition: 1, hash, reason: 'facts' } : { position: index + 1, hash }
      await askFor(desks[name], 'post', `${address}/${act}`, body)
    }
  }
  for (const desk of Object.values(desks)) desk.close()
  return begun.articleId
}

const filled = (words: string[]) => ({
  ...contentOf(words),
  channel: 'city',
  byline: [{ role: '记者', name: cast.reporter.name }],
})

type Value = { articleId: number; hash: string; version: number }

async function askFor(
  desk: Client,
  verb: 'get' | 'post' | 'put',
  path: string,
  body?: unknown,
): Promise<Value> {
  const answer = await (verb === 'get' ? desk.get(path) : desk[verb](path, body))
  return (JSON.parse(answer.body.toString()) as { value: Value }).value
}
