import type { CastName } from '#prisma/seed/cast.ts'
import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, type Tell } from './row.ts'
import { deskOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const REQUESTS = 100
const WARM_UP = 15
const AIM_MS = 100

/** How long the server takes for the pages of a day, as signed-in people ask for them one after another. */
export async function deskPages({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const [waiting] = await waitingArticles(db, 'review', 1)
  const pages: [string, CastName, string][] = [
    ['workbench of a reporter', 'reporter', '/desk'],
    ['workbench of the editor-in-chief', 'chief', '/desk'],
    ['list of all articles', 'chief', '/desk/articles'],
    ['filtered list', 'chief', '/desk/articles?state=live&channel=city&sort=waiting'],
    ['search that a few articles answer', 'chief', `/desk/articles?q=${encodeURIComponent('夜市')}`],
    ['search that most articles answer', 'chief', `/desk/articles?q=${encodeURIComponent('公园 居民')}`],
    ['queue of 200', 'reviewer', '/desk/queues/review'],
    ['workbench of a reviewer', 'third', '/desk'],
    ['board of all stages', 'third', '/desk/queues'],
    ['review page', 'reviewer', `/desk/articles/${waiting?.articleId}/review`],
  ]
  for (const [what, who, path] of pages) {
    const desk = await deskOf(port, who)
    const times: number[] = []
    for (let n = -WARM_UP; n < REQUESTS; n += 1) {
      const { status, totalMs } = await desk.get(path)
      if (status !== 200) throw new Error(`GET ${path} as ${who}: ${status}`)
      if (n >= 0) times.push(totalMs)
    }
    desk.close()
    tell(atMost(`desk: ${what}, p95`, p95(times), AIM_MS, 'ms', `p50 ${median(times).toFixed(1)} ms`))
  }
}
