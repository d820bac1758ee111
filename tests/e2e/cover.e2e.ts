import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { drawing } from '#tests/support/pictures.ts'
import { approve, deskOf, release, signIn } from './support/newsroom.ts'
import { test } from './support/test.ts'

const phone = { width: 390, height: 844 }

async function fitsAndIsClean(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

test('a reporter on a phone brings a cover; it is signed, read as AVIF, and gone with the takedown', async ({
  browser,
}) => {
  const photograph = await drawing(2400, 1600)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '31/1 14/1 0/1' } })
    .jpeg()
    .toBuffer()
  const context = await browser.newContext({
    ...{ viewport: phone, hasTouch: true, isMobile: true, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  })
  const reporter = await context.newPage()
  await signIn(reporter, 'reporter')
  await reporter.goto('/desk/articles/new')
  await reporter.getByRole('textbox', { name: '标题', exact: true }).fill('湿地迎来第一批越冬候鸟')
  await reporter.getByRole('textbox', { name: '正文' }).click()
  await reporter.keyboard.type('清晨，候鸟落在浅滩上。')
  await reporter.getByLabel('频道').selectOption({ label: '城事' })

  // What is no picture says so, and takes nothing away.
  const [chooser] = await Promise.all([
    reporter.waitForEvent('filechooser'),
    reporter.getByRole('button', { name: '选择图片' }).click(),
  ])
  await chooser.setFiles({ name: '候鸟.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') })
  await expect(reporter.getByText('“候鸟.jpg”不是可用的图片')).toBeVisible()
  await reporter
    .locator('input[type=file]')
    .setInputFiles({ name: '候鸟.jpg', mimeType: 'image/jpeg', buffer: photograph })
  await reporter.getByRole('textbox', { name: '图说' }).fill('候鸟在浅滩上觅食。')
  await expect(reporter.getByRole('button', { name: '换一张' })).toBeVisible()
  await reporter.getByRole('textbox', { name: '图片来源' }).fill('林晓帆 摄')
  await reporter.getByRole('button', { name: '送审', exact: true }).click()
  const alt = reporter.getByRole('textbox', { name: '替代文字' })
  await expect(alt).toHaveAccessibleDescription(/请为看不到图片的读者写替代文字/)
  await alt.fill('浅滩上的一群候鸟')
  await fitsAndIsClean(reporter)
  await reporter.getByRole('button', { name: '送审', exact: true }).click()
  await expect(reporter.getByRole('button', { name: '撤回送审' })).toBeVisible()
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(reporter.url())?.[1])

  // Who signs sees it, readers do not yet.
  await reporter.goto(`/desk/articles/${articleId}/review`)
  const seen = reporter.getByRole('img', { name: '浅滩上的一群候鸟' })
  await expect(seen).toHaveJSProperty('complete', true)
  const file = /[0-9a-f]{64}/.exec((await seen.getAttribute('src')) ?? '')?.[0]
  const address = `/media/${file}-960.avif`
  const reader = await (await browser.newContext({ viewport: phone })).newPage()
  const statusNow = async () => (await reader.request.get(address)).status()
  expect(await statusNow()).toBe(404)
  expect((await reader.request.get(`/api/desk${address}`)).status()).toBe(401)
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const) {
    await approve(browser, name, articleId)
  }
  await release(browser, 'third', articleId)

  const [sent] = await Promise.all([
    reader.waitForResponse((response) => response.url().includes(`/media/${file}`)),
    reader.goto(`/article/${articleId}`),
  ])
  expect([sent.status(), sent.headers()['content-type']]).toEqual([200, 'image/avif'])
  expect((await sent.body()).includes('Camera')).toBe(false)
  const cover = reader.getByRole('figure')
  await expect(cover).toContainText('候鸟在浅滩上觅食。')
  await expect(cover).toContainText('林晓帆 摄')
  await expect(cover.getByRole('img', { name: '浅滩上的一群候鸟' })).toHaveJSProperty('complete', true)
  await fitsAndIsClean(reader)
  const sheet = await deskOf(browser, 'chief')
  await sheet.goto(`/desk/articles/${articleId}/sign-off-sheet`)
  await expect(sheet.getByRole('row', { name: /^题图/ })).toContainText(String(file))
  await sheet.context().close()

  // By the request that the dialog sends, so that the next moment is the test's own.
  const chief = await deskOf(browser, 'chief')
  const taken = await chief.request.post(`/api/desk/articles/${articleId}/withdraw`, {
    headers: { origin: new URL(chief.url()).origin },
    data: { reason: '图片有误', publicNote: '已撤下。' },
  })
  expect(taken.status()).toBe(200)
  expect(await statusNow()).toBe(404)
  // Nor does this browser, which has seen it, keep it.
  expect(await reader.evaluate(async (file) => (await fetch(file)).status, address)).toBe(404)
  for (const page of [chief, reader, reporter]) await page.context().close()
})
