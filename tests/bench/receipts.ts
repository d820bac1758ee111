import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, type Tell } from './row.ts'
import { deskOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const RELEASES = 40
const AIM_MS = 2_000
const PATIENCE_MS = 20_000

/** From pressing 立即签发 until its receipt is kept: every surface fetched as a reader would, and compared. */
export async function receipts({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const desk = await deskOf(port, 'third')
  const times: number[] = []
  const surfaces: number[] = []
  for (const { articleId, hash } of await waitingArticles(db, 'ready', RELEASES)) {
    const pressed = performance.now()
    await desk.post(`/api/desk/articles/${articleId}/publish`, { hash })
    surfaces.push(await receiptOf(db, articleId))
    times.push(performance.now() - pressed)
  }
  desk.close()
  const note = `p50 ${median(times).toFixed(0)} ms; ${median(surfaces)} surfaces`
  tell(atMost('release: with its receipt, p95', p95(times), AIM_MS, 'ms', note))
}

/** How many surfaces the article's receipt has, once there is one; throws where not all of them are right. */
async function receiptOf(db: Newsroom['db'], articleId: number): Promise<number> {
  for (const patience = performance.now() + PATIENCE_MS; performance.now() < patience; ) {
    const { rows } = await db.query<{ state: string; surfaces: number }>(
      'select state, jsonb_array_length(surfaces) as surfaces from receipt where article_id = $1 order by id desc limit 1',
      [articleId],
    )
    const [receipt] = rows
    if (receipt?.state === 'right') return receipt.surfaces
    if (receipt) throw new Error(`the receipt of article ${articleId} is ${receipt.state}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error(`no receipt of article ${articleId} in ${PATIENCE_MS} ms`)
}
