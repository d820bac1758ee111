import { request } from 'node:http'
import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, type Tell } from './row.ts'
import { deskOf, sessionOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const EVENTS = 40
const AIM_MS = 500
const PATIENCE_MS = 5_000

/** From one person pressing 通过 to the message at another person's open screen. */
export async function otherScreens({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const desk = await deskOf(port, 'third')
  const screen = await openScreen(port, await sessionOf(port, 'chief'))
  const times: number[] = []
  for (const { articleId, position, hash } of await waitingArticles(db, 'third-review', EVENTS)) {
    const heard = screen.hears(articleId)
    const began = performance.now()
    await Promise.all([desk.post(`/api/desk/articles/${articleId}/approve`, { position, hash }), heard])
    times.push((await heard) - began)
  }
  screen.close()
  desk.close()
  const note = `p50 ${median(times).toFixed(1)} ms; the event at the other browser, before it draws`
  tell(atMost('desk: an event to another person’s screen, p95', p95(times), AIM_MS, 'ms', note))
}

type Screen = { hears(articleId: number): Promise<number>; close(): void }

/** Listens as an open page of the desk does. `hears` gives the moment of the message that names an article. */
function openScreen(port: number, cookie: string): Promise<Screen> {
  const waiting = new Map<number, (at: number) => void>()
  const hears = (articleId: number) =>
    new Promise<number>((resolve, fail) => {
      waiting.set(articleId, resolve)
      setTimeout(() => fail(new Error(`no word of article ${articleId}`)), PATIENCE_MS).unref()
    })
  let text = ''
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/api/desk/events', headers: { cookie } }
    const asked = request(options, (res) => {
      if (res.statusCode !== 200) return reject(new Error(`GET ${options.path}: ${res.statusCode}`))
      res.on('error', () => undefined)
      res.on('data', (chunk: Buffer) => {
        resolve({ hears, close: () => void asked.destroy() })
        const at = performance.now()
        text += chunk
        const messages = text.split('\n\n')
        text = messages.pop() ?? ''
        for (const message of messages) for (const id of articlesIn(message)) waiting.get(id)?.(at)
      })
    })
    asked.on('error', reject).end()
  })
}

function articlesIn(message: string): number[] {
  const [, data] = /^event: articles\ndata: (.*)$/.exec(message) ?? []
  return data ? (JSON.parse(data) as number[]) : []
}
