import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

const hostile = '<b>面积</b>写错了 {by}'

/** Sends one decision of the desk as a person of the cast; these are the requests that its buttons send. */
async function decide(
  browser: Browser,
  name: keyof typeof cast,
  articleId: number,
  act: string,
  body: object,
) {
  const desk = await deskOf(browser, name)
  const address = `/api/desk/articles/${articleId}`
  // A withdrawal takes down whatever is live; every other decision is about words that were seen.
  const seen =
    act === 'withdraw' ? {} : { hash: (await (await desk.request.get(`${address}/draft`)).json()).value.hash }
  const answer = await desk.request.post(`${address}/${act}`, {
    headers: { origin: new URL(desk.url()).origin },
    data: { ...seen, ...body },
  })
  expect([name, act, answer.status()]).toEqual([name, act, 200])
  await desk.context().close()
}

async function expectClean(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('an auditor two years later follows one article from draft to withdrawal and prints its sheet', async ({
  browser,
}) => {
  const author = await deskOf(browser, 'reporter')
  await author.goto('/desk/articles/new')
  await author.getByRole('textbox', { name: '标题', exact: true }).fill('河滨步道全线贯通')
  await author.getByRole('textbox', { name: '正文' }).click()
  await author.keyboard.type('步道今晨贯通。')
  await author.getByLabel('频道').selectOption({ label: '城事' })
  await expect(author.getByRole('status').filter({ hasText: '已保存' })).toBeVisible()
  await author.waitForURL(/\/desk\/articles\/\d+\/edit$/)
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(author.url())?.[1])
  await decide(browser, 'reporter', articleId, 'submit', { note: '请过目' })
  await decide(browser, 'editor', articleId, 'approve', { position: 1, note: '' })
  await decide(browser, 'reviewer', articleId, 'return', { toPosition: 1, reason: 'facts', note: hostile })
  await decide(browser, 'editor', articleId, 'approve', { position: 1, note: '已核对' })
  for (const [index, name] of (['reviewer', 'second', 'third'] as const).entries()) {
    await decide(browser, name, articleId, 'approve', { position: index + 2, note: '' })
  }
  await decide(browser, 'third', articleId, 'publish', {})
  await decide(browser, 'second', articleId, 'withdraw', {
    reason: '消息来源撤回',
    publicNote: '这篇报道已撤下。',
  })
  await expect(author.getByRole('link', { name: '审计' })).toHaveCount(0)
  await author.context().close()

  const auditor = await deskOf(browser, 'chief')
  await auditor.getByRole('link', { name: '审计', exact: true }).click()
  await expect(auditor.getByRole('heading', { level: 1, name: '审计' })).toBeVisible()
  await auditor.getByLabel('稿件编号').fill(String(articleId))
  await auditor.getByLabel('事项').selectOption('撤稿')
  await auditor.getByRole('button', { name: '筛选' }).click()
  await auditor.waitForURL(`**/desk/audit?event=publication.withdrawn&article=${articleId}`)
  const found = auditor.getByRole('list', { name: '审计记录' }).getByRole('listitem')
  await expect(found).toHaveCount(1)
  await expect(found).toContainText(`${cast.second.name} 撤稿：消息来源撤回`)
  await expectClean(auditor)

  await found.getByRole('link', { name: '河滨步道全线贯通' }).click()
  const course = auditor.getByRole('list', { name: '经过' }).getByRole('listitem')
  await expect(course).toHaveText([
    /林晓帆 新建稿件/,
    /林晓帆 送审第 1 版.*请过目/,
    /周若溪 在编辑签字通过第 1 版/,
    /沈砚秋 把稿件从审读退回编辑：事实有待核实.*<b>面积<\/b>写错了 \{by\}/,
    /周若溪 在编辑签字通过第 1 版.*已核对/,
    /沈砚秋 在审读签字通过第 1 版/,
    /韩雨桐 在二审签字通过第 1 版/,
    /方正言 在三审签字通过第 1 版/,
    /方正言 签发第 1 版/,
    /韩雨桐 撤稿：消息来源撤回.*公开说明：这篇报道已撤下。/,
  ])
  await expect(auditor.getByRole('list', { name: '版本' }).getByRole('listitem')).toHaveText([
    /第 1 版.*曾经刊出/,
  ])
  await expectClean(auditor)

  await auditor.getByRole('link', { name: '审签单' }).click()
  await expect(auditor.getByRole('heading', { level: 1, name: '审签单' })).toBeVisible()
  await expect(auditor.getByRole('row', { name: /文字指纹/ })).toContainText(/[0-9a-f]{64}/)
  const signatures = auditor.getByRole('table', { name: '第 1 轮签字' }).getByRole('row')
  await expect(signatures).toHaveText([
    /环节/,
    /^编辑周若溪.*作废：沈砚秋 .*退回，事实有待核实.*<b>面积<\/b>写错了/,
    /^编辑周若溪.*已核对/,
    /^审读沈砚秋/,
    /^二审韩雨桐/,
    /^三审方正言/,
  ])
  await expectClean(auditor)
  await auditor.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await auditor.getByRole('button', { name: '打印' }).click()
  await expect(auditor.locator('body')).toHaveAttribute('data-printed', '')

  const pdf = (await auditor.pdf({ preferCSSPageSize: true })).toString('latin1')
  const pages = pdf.match(/\/MediaBox \[[^\]]*\]/g) ?? []
  expect(pages.length).toBeGreaterThan(0)
  for (const page of pages) expect(page).toMatch(/\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  await auditor.emulateMedia({ media: 'print' })
  await expect(auditor.getByRole('navigation')).toHaveCount(0)
  await expect(auditor.getByRole('button', { name: '打印' })).toBeHidden()
  await auditor.context().close()
})
