import { spawnSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { approve, deskOf, release, submitted } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** Checks a file as somebody would who has nothing but the file: no database is named, and none is there. */
function verified(path: string): { status: number | null; said: string } {
  const { DATABASE_URL: _, DATABASE_APP_URL: __, ...rest } = process.env
  const env = { ...rest, DATA_DIR: '/nowhere', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }
  const { status, stdout, stderr } = spawnSync('node', ['lib/cli/bootstrap.mjs', 'verify-audit', path], {
    env,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

test('the editor-in-chief takes an article’s evidence out of the house; it proves itself, and one changed byte does not', async ({
  browser,
}, testInfo) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '汐河的三年')
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const)
    await approve(browser, name, articleId)
  await release(browser, 'third', articleId)

  await reporter.goto(`/desk/articles/${articleId}/sign-off-sheet`)
  await expect(reporter.getByRole('link', { name: '导出证据' })).toHaveCount(0)

  const chief = await deskOf(browser, 'chief')
  await chief.goto(`/desk/articles/${articleId}/sign-off-sheet`)
  const download = chief.waitForEvent('download')
  await chief.getByRole('link', { name: '导出证据' }).click()
  const path = testInfo.outputPath('evidence.json')
  await (await download).saveAs(path)
  const sound = verified(path)
  expect(sound.said).toContain(`evidence: article ${articleId}, 1 revisions, 4 signatures`)
  expect(sound.status).toBe(0)

  const text = await readFile(path, 'utf8')
  const changed = testInfo.outputPath('changed.json')
  await writeFile(changed, text.replace('灯亮了', '灯灭了'))
  const refused = verified(changed)
  expect(refused.said).toContain('the text of revision 1 was changed')
  expect(refused.status).toBe(1)

  // It was an act like any other.
  await chief.goto(`/desk/articles/${articleId}/versions`)
  await expect(chief.getByText(`${cast.chief.name} 导出了本稿的证据文件`)).toBeVisible()
})

test('the editor-in-chief finds an article’s acts in the audit, exports them and goes through the chain', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await submitted(reporter, '汐河的三年')
  const chief = await deskOf(browser, 'chief')
  await chief.goto('/desk/audit')
  await chief.getByLabel('稿件编号').fill(String(articleId))
  await chief.getByRole('button', { name: '筛选' }).click()
  await chief.waitForURL(`**/desk/audit?article=${articleId}`)
  const download = chief.waitForEvent('download')
  await chief.getByRole('link', { name: '导出 JSONL' }).click()
  const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).name)).toEqual(['article.created', 'revision.submitted'])

  await chief.getByRole('button', { name: '核对全链' }).click()
  await expect(chief.getByRole('status').filter({ hasText: '全链无误' })).toBeVisible()
  const { violations } = await new AxeBuilder({ page: chief })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})
