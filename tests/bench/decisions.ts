import { type Browser, chromium, type Page } from '@playwright/test'
import { browserAt } from './browser.ts'
import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, skipped, type Tell } from './row.ts'
import { deskOf, sessionOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const DECISIONS = 60
const WARM_UP = 5
const AIM_MS = 300
const PRESSES = 30

/** From pressing 通过 to the next article: at the server alone, and as a reviewer sees it who walks through the queue. */
export async function decisions(newsroom: Newsroom, tell: Tell): Promise<void> {
  await atTheServer(newsroom, tell)
  await onTheScreen(newsroom, tell)
}

/** A signature, and the review page that follows it. */
async function atTheServer({ port, db }: Newsroom, tell: Tell): Promise<void> {
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

/** In a browser, from Enter on the button until the next headline is drawn, one article after another. */
async function onTheScreen({ port }: Newsroom, tell: Tell): Promise<void> {
  const what = 'desk: from Enter on 通过 to the next article drawn, p95'
  const executablePath = browserAt()
  if (!executablePath) return tell(skipped(what, 'there is no Chromium (set CHROMIUM)'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const times = await pressThrough(await openQueue(browser, port))
    tell(atMost(what, p95(times), AIM_MS, 'ms', `p50 ${median(times).toFixed(1)} ms`))
  } finally {
    await browser.close()
  }
}

async function openQueue(browser: Browser, port: number): Promise<Page> {
  const [name = '', value = ''] = (await sessionOf(port, 'third')).split('=')
  const context = await browser.newContext({ locale: 'zh-CN' })
  await context.addCookies([{ name, value, url: `http://localhost:${port}` }])
  const page = await context.newPage()
  await page.goto(`http://localhost:${port}/desk/queues/third-review`)
  await page.locator('#main [data-row]').first().press('Enter')
  return page
}

async function pressThrough(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let press = -WARM_UP; press < PRESSES; press += 1) {
    const button = page.getByRole('button', { name: '通过', exact: true })
    await page.waitForURL(/\/review$/)
    await button.and(page.locator(':enabled')).waitFor()
    // As long as the quickest of readers takes.
    await page.waitForTimeout(1_500)
    await button.focus()
    await page.evaluate(timeNextDrawn)
    await page.keyboard.press('Enter')
    const took = await page.waitForFunction(() => window.drawnAfterMs)
    if (press >= 0) times.push(Number(await took.jsonValue()))
  }
  return times
}

/**
 * Notes in the page how long it takes from the next key until the frame that shows another article than this one has
 * been painted. It listens before it returns: a key is not ordered behind a script that still runs.
 */
function timeNextDrawn(): void {
  const from = location.pathname
  window.drawnAfterMs = undefined
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const look = () => {
        const title = document.querySelector('#main article h1')
        if (location.pathname === from || !title?.checkVisibility()) return requestAnimationFrame(look)
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.drawnAfterMs = performance.now() - timeStamp
          }),
        )
      }
      look()
    },
    { once: true, capture: true },
  )
}

declare global {
  interface Window {
    /** Milliseconds from the key to the next article's first frame, once it has been painted. */
    drawnAfterMs?: number | undefined
  }
}
