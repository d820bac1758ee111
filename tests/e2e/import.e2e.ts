import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, release } from './support/newsroom.ts'
import { test } from './support/test.ts'

const captured = '../shared/data/captured-page.txt'
/** A real page where there is one beside the project; otherwise the project's own report, in the same form. */
const file = existsSync(captured) ? captured : 'tests/support/report.txt'

test('a report comes in as plain text and crosses five people to a reader, word for word', async ({
  browser,
  page,
}) => {
  const { stdout } = await promisify(execFile)(
    'node',
    [
      'lib/cli/bootstrap.mjs',
      'import',
      file,
      '--as',
      cast.reporter.email,
      '--title',
      '一年来的加速度',
      '--channel',
      'news',
    ],
    { timeout: 60_000 },
  )
  expect(stdout).toContain('30 paragraphs and 4 subheads')
  expect(stdout).toContain('credit line dropped')
  const articleId = Number(/article (\d+):/.exec(stdout)?.[1])

  const desk = await deskOf(browser, 'reporter')
  await desk.goto(`/desk/articles/${articleId}/edit`)
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await expect(desk.getByRole('button', { name: '撤回送审' })).toBeVisible()
  await desk.context().close()
  for (const name of ['editor2', 'reviewer', 'second2', 'third2'] as const)
    await approve(browser, name, articleId)
  await release(browser, 'third', articleId)

  await page.goto(`/article/${articleId}`)
  const given = reportLines(readFileSync(file, 'utf8'))
  const paragraphs = page.locator('article p').filter({ visible: true })
  const subheads = await page.locator('article h2').allTextContents()
  const shown = (await paragraphs.allTextContents()).map(plain)
  expect(subheads).toHaveLength(4)
  const served = new Set([...shown, ...subheads.map(plain)])
  for (const line of given) expect(served, 'every line of the report is on the page').toContain(plain(line))
  expect(given).toHaveLength(34)
  await expect(page.getByRole('region', { name: '审签' })).toHaveText(
    `编辑 ${cast.editor2.name} 审读 ${cast.reviewer.name} 二审 ${cast.second2.name} 三审 ${cast.third2.name}`,
  )
})

/** The report's own lines: those before its credit line. */
function reportLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  const credit = lines.findIndex((line) => /^编辑\s+\S+\s+审读/.test(line))
  return lines.slice(0, credit).filter(Boolean)
}

/** Text without what an import may correct: the width of marks and the shape of quotation marks. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[“”"]/g, '"').replace(/[‘’']/g, "'").replace(/\s+/g, '')
}
