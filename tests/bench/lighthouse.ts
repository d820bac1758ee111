import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { browserAt } from './browser.ts'
import type { Newsroom } from './newsroom.ts'
import { median } from './quantile.ts'
import { longestReport } from './report.ts'
import { atLeast, atMost, type Row, skipped, type Tell } from './row.ts'

const RUNS = 3
const SCORE = 100
const LCP_S = 1.2
const SCRIPTS_KB = 20
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Category = (typeof CATEGORIES)[number]

/** What one run told: scores from 0 to 100, when the largest thing was painted, how many bytes of scripts came. */
type Run = { scores: Record<Category, number>; lcpS: number; scriptsKb: number; failed: string[] }

/** Google's Lighthouse with its phone profile (a slow phone on a slow network, simulated), each page three times. */
export async function phoneProfile({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const chromePath = browserAt()
  if (!chromePath) return tell(skipped('lighthouse', 'there is no Chromium (set CHROMIUM)'))
  const pages = { home: '/', channel: '/channel/city', article: `/article/${await longestReport(db)}` }
  for (const [name, path] of Object.entries(pages)) {
    const runs: Run[] = []
    for (let n = 0; n < RUNS; n += 1) runs.push(await visit(chromePath, `http://localhost:${port}${path}`))
    for (const row of rowsOf(name, runs)) tell(row)
  }
}

function rowsOf(name: string, runs: Run[]): Row[] {
  const scoreOf = (category: Category) => median(runs.map(({ scores }) => scores[category]))
  const all = CATEGORIES.map((category) => [category, scoreOf(category)] as const)
  const failed = [...new Set(runs.flatMap((run) => run.failed))].join(', ')
  const note = `${all.map(([category, score]) => `${category} ${score}`).join(', ')}${failed && `; not whole: ${failed}`}`
  const lcp = runs.map(({ lcpS }) => lcpS)
  return [
    atLeast(
      `lighthouse: ${name}, lowest of four scores`,
      Math.min(...all.map(([, score]) => score)),
      SCORE,
      '',
      note,
    ),
    atMost(
      `lighthouse: ${name}, largest paint`,
      median(lcp),
      LCP_S,
      's',
      `median of ${lcp.map((s) => s.toFixed(2)).join(', ')}`,
    ),
    atMost(
      `lighthouse: ${name}, scripts`,
      median(runs.map(({ scriptsKb }) => scriptsKb)),
      SCRIPTS_KB,
      'KB',
      'over the line',
    ),
  ]
}

/** One visit in a browser of its own, with nothing kept from another. */
async function visit(chromePath: string, address: string): Promise<Run> {
  const chrome = await launch({
    chromePath,
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    logLevel: 'silent',
  })
  try {
    const result = await lighthouse(address, {
      port: chrome.port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    })
    if (!result) throw new Error(`Lighthouse gave nothing for ${address}`)
    const { categories, audits, runtimeError } = result.lhr
    if (runtimeError) throw new Error(runtimeError.message)
    const scores = Object.fromEntries(
      CATEGORIES.map((key) => [key, Math.round((categories[key]?.score ?? 0) * 100)]),
    ) as Record<Category, number>
    const short = Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
    return {
      scores,
      lcpS: (audits['largest-contentful-paint']?.numericValue ?? Number.NaN) / 1000,
      scriptsKb: bytesOf(audits['network-requests']?.details) / 1000,
      failed: short.map(({ id }) => id),
    }
  } finally {
    chrome.kill()
  }
}

function bytesOf(details: unknown): number {
  const { items = [] } = (details ?? {}) as { items?: { resourceType?: string; transferSize?: number }[] }
  return items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)
}
