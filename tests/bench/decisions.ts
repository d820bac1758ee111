import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, type Tell } from './row.ts'
import { deskOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const DECISIONS = 60
const WARM_UP = 5
const AIM_MS = 300

/** From pressing 通过 to the next article's whole page: a signature, and the review page that follows it. */
export async function decisions({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const desk = await deskOf(port, 'second')
  const waiting = await waitingArticles(db, 'second-review', DECISIONS + WARM_UP + 1)
  const times: number[] = []
  for (const [index, { articleId, position, hash }] of waiting.slice(0, -1).entries()) {
    const began = performance.now()
    await desk.post(`/api/desk/articles/${articleId}/approve`, { position, hash })
    await desk.get(`/desk/articles/${waiting[index + 1]?.articleId}/review`)
    if (index >= WARM_UP) times.push(performance.now() - began)
  }
  desk.close()
  const note = `p50 ${median(times).toFixed(1)} ms`
  tell(atMost('desk: a decision to the next article ready, p95', p95(times), AIM_MS, 'ms', note))
}
