import { Client } from './client.ts'
import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, plain, type Tell } from './row.ts'
import { deskOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const RELEASES = 40
const AIM_MS = 40
const PATIENCE_MS = 5_000

/** From the release's answer until a reader has the article, and finds it on the home page. */
export async function visible({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const desk = await deskOf(port, 'third')
  const [ofArticle, ofHome] = [new Client(port), new Client(port)]
  const [article, home, release]: [number[], number[], number[]] = [[], [], []]
  for (const { articleId, hash } of await waitingArticles(db, 'ready', RELEASES)) {
    const pressed = performance.now()
    await desk.post(`/api/desk/articles/${articleId}/publish`, { hash })
    const released = performance.now()
    release.push(released - pressed)
    // Two readers, neither of whom waits for the other.
    const link = `/article/${articleId}"`
    const [read, listed] = await Promise.all([
      until(async () => (await ofArticle.get(`/article/${articleId}`)).status === 200),
      until(async () => (await ofHome.get('/')).body.includes(link)),
    ])
    article.push(read - released)
    home.push(listed - released)
  }
  desk.close()
  ofArticle.close()
  ofHome.close()
  const middle = (times: number[]) => `p50 ${median(times).toFixed(1)} ms`
  tell(plain('release: the release itself, p95', p95(release), 'ms', middle(release)))
  tell(
    atMost(
      'release: from its answer until the article is read, p95',
      p95(article),
      AIM_MS,
      'ms',
      middle(article),
    ),
  )
  tell(
    atMost(
      'release: from its answer until the home page lists it, p95',
      p95(home),
      AIM_MS,
      'ms',
      middle(home),
    ),
  )
}

/** The moment at which `seen` is first true. */
async function until(seen: () => Promise<boolean>): Promise<number> {
  for (const patience = performance.now() + PATIENCE_MS; performance.now() < patience; ) {
    if (await seen()) return performance.now()
  }
  throw new Error(`nothing was seen in ${PATIENCE_MS} ms`)
}
