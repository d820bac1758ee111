import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import pg from 'pg'
import sharp from 'sharp'
import english from '#app/messages/en.json' with { type: 'json' }
import chinese from '#app/messages/zh-CN.json' with { type: 'json' }
import { findRunningPostgres } from '#lib/platform/embedded-postgres.ts'
import type { CastName } from '#prisma/seed/cast.ts'
import { browserAt } from '#tests/bench/browser.ts'
import { sessionOf } from '#tests/bench/sign-in.ts'
import { type Story, tellStory } from './story.ts'

// Takes the pictures of `.github/screenshots` again, beside a demo that `npm start` has up:
// PORT=… DATA_DIR=… node tests/gallery/take.ts
// The pages of the sheet need pdftoppm (poppler-utils).

const INTO = '.github/screenshots'
/** Pages of the sheet, in pixels at 72 to the inch, with how many stand beside each other. */
const A4 = { width: 596, height: 842 }
const ACROSS = 4
const GAP = 12

const LANGUAGES = { 'zh-CN': chinese, en: english }
type Language = keyof typeof LANGUAGES

/** Narrow windows are telephones: two dots to a pixel would double the files for no more to be seen. */
const WINDOWS = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
]

type View = { page: Page; story: Story; words: (typeof LANGUAGES)[Language] }
type Shot = { name: string; by: CastName; draw: (view: View) => Promise<void> }

const shots: Shot[] = [
  { name: 'editor', by: 'reporter', draw: writeOn },
  { name: 'conflict', by: 'reporter', draw: collide },
  {
    name: 'comparison',
    by: 'second',
    draw: async ({ page, story }) => {
      await page.goto(`/desk/articles/${story.reviewed}/versions/compare?was=1&is=3`)
      await bring(page.getByRole('insertion').first())
    },
  },
  { name: 'queue', by: 'second', draw: ({ page }) => open(page, '/desk/queues/second-review') },
  { name: 'board', by: 'second', draw: ({ page }) => open(page, '/desk/queues') },
  {
    name: 'marked-copy',
    by: 'second',
    draw: async ({ page, story }) => {
      await page.goto(`/desk/articles/${story.reviewed}/review?view=marked`)
      await bring(page.getByRole('insertion').first())
    },
  },
  {
    name: 'remarks',
    by: 'second',
    draw: async ({ page, story }) => {
      await page.goto(`/desk/articles/${story.reviewed}/review`)
      await bring(page.getByText('水务局的通报里是一千零八处', { exact: false }).first())
    },
  },
]

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function write({ page, story }: Pick<View, 'page' | 'story'>): Promise<void> {
  await page.goto(`/desk/articles/${story.written}/edit`)
  await page.locator('[role=textbox][contenteditable=true]').waitFor()
}

async function writeOn({ page, story, words }: View): Promise<void> {
  await write({ page, story })
  await bring(page.getByRole('toolbar', { name: words.editor.toolbar.label }))
}

/** Two windows of one person rewrite the same opening, one of them while it has no network. */
async function collide({ page, story, words }: View): Promise<void> {
  await write({ page, story })
  const paragraph = page.locator('[role=textbox][contenteditable=true] > p').nth(1)
  const { offline, conflict } = words.editor.states
  await page.context().setOffline(true)
  await paragraph.click({ position: { x: 60, y: 14 } })
  await page.keyboard.press('Home')
  for (const _ of '三年前') await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.type('三年以前')
  await page.getByText(offline).waitFor()
  await story.writeElsewhere()
  await page.context().setOffline(false)
  await page.getByText(conflict).first().waitFor()
  await bring(page.getByText(words.editor.conflict.title).first())
}

/** A quarter down the window, under the bars that stay. */
async function bring(place: Locator): Promise<void> {
  await place.evaluate((element) => {
    window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - window.innerHeight * 0.3)
  })
}

async function windowOf(browser: Browser, base: string, by: CastName, at: (typeof WINDOWS)[number]) {
  const context = await browser.newContext({ baseURL: base, viewport: at, timezoneId: 'Asia/Shanghai' })
  const [name = '', value = ''] = (await sessionOf(Number(new URL(base).port), by)).split('=', 2)
  await context.addCookies([{ name, value, url: base }])
  return context.newPage()
}

async function take(browser: Browser, base: string, story: Story, language: Language): Promise<void> {
  for (const at of WINDOWS) {
    for (const { name, by, draw } of shots) {
      const page = await windowOf(browser, base, by, at)
      await draw({ page, story, words: LANGUAGES[language] })
      await page.evaluate(async () => {
        await document.fonts.ready
        await Promise.all([...document.images].map((image) => image.decode()))
      })
      const picture = await sharp(await page.screenshot())
        .webp({ quality: 82, effort: 6 })
        .toBuffer()
      await writeFile(`${INTO}/${name}-${language}-${at.width}.webp`, picture)
      await page.context().close()
    }
  }
}

/** The sheet of a report that readers have, as its pages come out of a printer. */
async function print(browser: Browser, base: string, articleId: number, language: Language): Promise<void> {
  const page = await windowOf(browser, base, 'chief', { width: 1280, height: 900 })
  await open(page, `/desk/articles/${articleId}/sign-off-sheet`)
  const scratch = await mkdtemp(join(tmpdir(), 'gallery-'))
  await page.pdf({ path: join(scratch, 'sheet.pdf'), format: 'A4', printBackground: true })
  await page.context().close()
  await promisify(execFile)('pdftoppm', ['-png', '-r', '72', 'sheet.pdf', 'page'], { cwd: scratch })
  const names = (await readdir(scratch)).filter((name) => name.endsWith('.png')).sort()
  const pages = names.map((name, at) => ({
    input: join(scratch, name),
    left: GAP + (at % ACROSS) * (A4.width + GAP),
    top: GAP + Math.floor(at / ACROSS) * (A4.height + GAP),
  }))
  const size = {
    width: GAP + ACROSS * (A4.width + GAP),
    height: GAP + Math.ceil(pages.length / ACROSS) * (A4.height + GAP),
  }
  await sharp({ create: { ...size, channels: 3, background: '#888' } })
    .composite(pages)
    .webp({ quality: 82, effort: 6 })
    .toFile(`${INTO}/sign-off-sheet-${language}.webp`)
  await rm(scratch, { recursive: true })
}

const port = Number(process.env.PORT)
const owner = await findRunningPostgres(process.env.DATA_DIR ?? '.data')
if (!owner) throw new Error('no demo runs: start it with npm start, and give its PORT and DATA_DIR')
const db = new pg.Client({ connectionString: owner })
await db.connect()
const { rows } = await db.query<{ id: number }>(
  'select article_id as id from publication where ended_at is null order by id desc limit 1',
)
const browser = await chromium.launch({
  executablePath: browserAt() ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
})
const story = await tellStory(port)
await mkdir(INTO, { recursive: true })
for (const language of ['en', 'zh-CN'] as const) {
  await db.query('update person set locale = $1', [language])
  await take(browser, `http://localhost:${port}`, story, language)
  if (rows[0]) await print(browser, `http://localhost:${port}`, rows[0].id, language)
}
story.close()
await browser.close()
await db.end()
