import { type Browser, chromium, type Page } from '@playwright/test'
import type { Content } from '#lib/document/content.ts'
import { drawing } from '#tests/support/pictures.ts'
import { browserAt } from './browser.ts'
import type { Client } from './client.ts'
import { typeInto, watchTyping } from './key-to-paint.ts'
import { contentOf, madeReport } from './made-text.ts'
import type { Newsroom } from './newsroom.ts'
import { median, p95 } from './quantile.ts'
import { atMost, plain, skipped, type Tell } from './row.ts'
import { deskOf, sessionOf } from './sign-in.ts'

const PICTURES = 20
const SAVES = 60
const WARM_UP = 10
const VISITS = 5
/** How many times slower than this machine, and what a key may take there: what the quickest of other newsrooms' editors takes. */
const SPEEDS = [
  [1, 8.7],
  [4, 34],
] as const
const EDITABLE_MS = 1_200
const SAVE_MS = 100
const LONG_TASK_MS = 50

/** Writing a report of 20,000 characters: keys until they are painted, a cold visit until one can write, a save. */
export async function writing({ port }: Newsroom, tell: Tell): Promise<void> {
  const desk = await deskOf(port, 'reporter')
  const report = contentOf(madeReport())
  const articles = {
    'text alone': await begin(desk, report),
    [`with ${PICTURES} pictures`]: await begin(desk, await illustrated(desk, report)),
  }
  await saves(desk, articles['text alone'] ?? 0, report, tell)
  desk.close()
  const executablePath = browserAt()
  if (!executablePath) return tell(skipped('writing', 'there is no Chromium (set CHROMIUM)'))
  // A frame whenever there is something to paint: what is measured is the work, not the wait for a screen's next turn.
  const args = ['--no-sandbox', '--disable-gpu', '--disable-frame-rate-limit', '--disable-gpu-vsync']
  const browser = await chromium.launch({ executablePath, args })
  const session = await sessionOf(port, 'reporter')
  try {
    for (const [name, articleId] of Object.entries(articles)) {
      const address = `http://localhost:${port}/desk/articles/${articleId}/edit`
      await visits(browser, address, session, name, tell)
      await keys(browser, address, session, name, tell)
    }
    await bareKeys(browser, report, tell)
  } finally {
    await browser.close()
  }
}

async function begin(desk: Client, content: Content): Promise<number> {
  const begun = await desk.post('/api/desk/articles', { content })
  return (JSON.parse(begun.body.toString()) as { value: { articleId: number } }).value.articleId
}

/** The report with pictures among its paragraphs. */
async function illustrated(desk: Client, report: Content): Promise<Content> {
  const blocks = [...report.body.content]
  for (let picture = 0; picture < PICTURES; picture += 1) {
    const file = await drawing(1_200 + picture, 800)
      .jpeg()
      .toBuffer()
    const taken = await desk.postFile(`/api/desk/media?name=${picture}.jpg`, file)
    const { sha256, width, height } = JSON.parse(taken.body.toString()).value
    const attrs = { sha256, width, height, caption: `图${picture + 1}`, credit: '林晓帆 摄', alt: '红与蓝' }
    blocks.splice((picture + 1) * 8 - 1, 0, { type: 'figure', attrs })
  }
  return { ...report, body: { type: 'doc', content: blocks } }
}

async function saves(desk: Client, articleId: number, report: Content, tell: Tell): Promise<void> {
  const address = `/api/desk/articles/${articleId}/draft`
  let { version } = JSON.parse((await desk.get(address)).body.toString()).value as { version: number }
  const times: number[] = []
  for (let save = -WARM_UP; save < SAVES; save += 1) {
    const body = { version, content: { ...report, summary: `第 ${save} 次` }, window: 'bench' }
    const answer = await desk.put(address, body)
    version = JSON.parse(answer.body.toString()).value.version
    if (save >= 0) times.push(answer.totalMs)
  }
  tell(atMost('writing: a save at the server, p95', p95(times), SAVE_MS, 'ms', middle(times)))
}

/** A browser that has nothing of the site yet, until the text may be written on. */
async function visits(browser: Browser, address: string, session: string, name: string, tell: Tell) {
  const times: number[] = []
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await openAs(browser, address, session, async (fresh) => {
      await fresh.addInitScript(() => {
        const at = () => {
          if (document.querySelector('[role="textbox"][contenteditable="true"]')) performance.mark('editable')
          else requestAnimationFrame(at)
        }
        at()
      })
    })
    await page.waitForFunction(() => performance.getEntriesByName('editable').length > 0)
    times.push(
      await page.evaluate(() => performance.getEntriesByName('editable')[0]?.startTime ?? Number.NaN),
    )
    await page.context().close()
  }
  tell(
    atMost(`writing: ${name}, a cold visit until editable`, median(times), EDITABLE_MS, 'ms', middle(times)),
  )
}

async function keys(browser: Browser, address: string, session: string, name: string, tell: Tell) {
  const page = await openAs(browser, address, session, watchTyping)
  const text = page.locator('[role="textbox"][contenteditable="true"]')
  await text.waitFor()
  for (const [slower, aim] of SPEEDS) {
    const typed = await typeInto(page, text.locator('> p').nth(75), slower)
    const what = `writing: ${name}${slower > 1 ? `, at ${slower}× throttling` : ''}`
    tell(atMost(`${what}, key to paint, p95`, p95(typed.keys), aim, 'ms', middle(typed.keys)))
    const longest = Math.max(0, ...typed.longTasks)
    const told = `${typed.longTasks.length} of more than ${LONG_TASK_MS} ms`
    tell(atMost(`${what}, longest task while typing`, longest, LONG_TASK_MS, 'ms', told))
  }
  await page.context().close()
}

/** The same text in an element that is only `contenteditable`: what the browser itself takes. */
async function bareKeys(browser: Browser, report: Content, tell: Tell): Promise<void> {
  const page = await browser.newPage()
  await watchTyping(page)
  await page.goto('data:text/html,<meta charset=utf-8><div contenteditable></div>')
  await page.evaluate((paragraphs) => {
    const texts = paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text }))
    document.querySelector('div')?.replaceChildren(...texts)
  }, madeParagraphs(report))
  for (const [slower] of SPEEDS) {
    const typed = await typeInto(page, page.locator('p').nth(75), slower)
    const what = `writing: a bare contenteditable${slower > 1 ? `, at ${slower}× throttling` : ''}`
    tell(plain(`${what}, key to paint, p95`, p95(typed.keys), 'ms', middle(typed.keys)))
  }
  await page.close()
}

const madeParagraphs = ({ body }: Content) =>
  body.content.flatMap((block) =>
    block.type === 'paragraph'
      ? (block.content ?? []).flatMap((each) => ('text' in each ? each.text : []))
      : [],
  )

/** A window of the reporter's with nothing kept from before. */
async function openAs(
  browser: Browser,
  address: string,
  session: string,
  prepare: (page: Page) => Promise<void>,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 900 } })
  const [name = '', value = ''] = session.split('=', 2)
  await context.addCookies([{ name, value, url: new URL(address).origin }])
  const page = await context.newPage()
  await prepare(page)
  await page.goto(address)
  return page
}

const middle = (times: number[]) => `p50 ${median(times).toFixed(1)} ms`
