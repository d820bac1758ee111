import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserAt } from './browser.ts'
import type { Newsroom } from './newsroom.ts'
import { atMost, skipped, type Tell } from './row.ts'
import { sessionOf } from './sign-in.ts'
import { waitingArticles } from './waiting.ts'

const AIM_KB = 350

/** The JavaScript that a browser with nothing kept loads for each page of the desk. */
export async function deskScripts({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const executablePath = browserAt()
  if (!executablePath) return tell(skipped('scripts', 'there is no Chromium (set CHROMIUM)'))
  const [waiting] = await waitingArticles(db, 'edit', 1)
  const article = `/desk/articles/${waiting?.articleId}`
  const paths = [
    '/sign-in',
    '/desk',
    '/desk/articles',
    '/desk/articles/new',
    '/desk/queues',
    '/desk/queues/edit',
    `${article}/edit`,
    `${article}/review`,
    `${article}/versions`,
    `${article}/publication`,
    `${article}/sign-off-sheet`,
    '/desk/notices',
    '/desk/audit',
    '/desk/settings',
  ]
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  const session = await sessionOf(port, 'chief')
  for (const path of paths) {
    const context = await browser.newContext()
    if (path !== '/sign-in') await carry(context, port, session)
    const { kilobytes, files } = await scriptsOf(await context.newPage(), `http://localhost:${port}${path}`)
    const what = path.replace(/\d+/, 'ID')
    tell(atMost(`scripts: ${what}`, kilobytes, AIM_KB, 'KB', `gzip, ${files} files`))
    await context.close()
  }
  await browser.close()
}

async function carry(context: BrowserContext, port: number, session: string): Promise<void> {
  const [name = '', value = ''] = session.split('=', 2)
  await context.addCookies([{ name, value, url: `http://localhost:${port}` }])
}

/** Scripts once each, as gzip would send them, in thousands of bytes. */
async function scriptsOf(page: Page, address: string): Promise<{ kilobytes: number; files: number }> {
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.set(response.url(), response.body())
  })
  const answer = await page.goto(address, { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${address}: ${answer?.status()}`)
  // What the page loads once it runs, too. The line for live events stays open, so the network is never idle.
  await page.waitForTimeout(1_500)
  const bodies = await Promise.all(scripts.values())
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)
  return { kilobytes: bytes / 1000, files: scripts.size }
}
