import { expect, type Page } from '@playwright/test'
import { wav, webm } from '#tests/support/clips.ts'
import { drawing } from '#tests/support/pictures.ts'
import { findings } from './support/axe.ts'
import { approve, deskOf, release } from './support/newsroom.ts'
import { test } from './support/test.ts'

test('a reporter adds a clip with a poster and a voice; they are signed and released, and a reader plays them from where they like', async ({
  browser,
}) => {
  const desk = await deskOf(browser, 'reporter')
  await desk.goto('/desk/articles/new')
  await desk.getByRole('textbox', { name: '标题', exact: true }).fill('新渡轮试航')
  await desk.getByLabel('频道').selectOption({ label: '城事' })
  const text = desk.getByRole('textbox', { name: '正文' })
  await text.click()
  await desk.keyboard.type('新渡轮昨日试航。')
  await desk.keyboard.press('Enter')
  const choosing = async (name: string, mimeType: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([
      desk.waitForEvent('filechooser'),
      desk.keyboard.press('Control+Alt+v'),
    ])
    await chooser.setFiles({ name, mimeType, buffer })
  }

  // Half a film says what is wrong with it, and what would be taken.
  const film = await webm(20)
  await choosing('半段.webm', 'video/webm', film.subarray(0, film.length / 2))
  await expect(desk.getByRole('alert').filter({ hasText: '半段.webm' })).toContainText(/不完整.*MP4、WebM/)
  await desk.getByRole('button', { name: '知道了' }).click()

  // A film stands where the caret was, with a frame of its own for a poster; a chosen picture takes its place.
  await text.press('Control+End')
  await choosing('试航.webm', 'video/webm', film)
  const video = text.getByRole('group', { name: '视频' })
  await expect(video.getByText('视频 00:20 · 320 × 180 · WEBM')).toBeVisible()
  await expect(video.locator('video')).toHaveAttribute('poster', /\/media\/[0-9a-f]{64}-320\.webp$/)
  const [chooser] = await Promise.all([
    desk.waitForEvent('filechooser'),
    video.getByRole('button', { name: '另选封面图片' }).click(),
  ])
  const photograph = await drawing(1000, 560).jpeg().toBuffer()
  await chooser.setFiles({ name: '封面.jpg', mimeType: 'image/jpeg', buffer: photograph })
  await expect(video.locator('video')).toHaveAttribute('poster', /-1000\.webp$|-960\.webp$/)
  await video.getByRole('textbox', { name: '说明' }).fill('新渡轮驶出码头。')
  await desk.keyboard.press('Enter')
  await expect(text).toBeFocused()
  await choosing('汽笛.wav', 'audio/wav', wav(3))
  const audio = text.getByRole('group', { name: '音频' })
  await expect(audio.getByText('音频 00:03 · WAV')).toBeVisible()

  // Without its words it is not handed in.
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await expect(text).toHaveAccessibleDescription(/没有写明来源|没有替代文字/)
  for (const [clip, words] of [
    [video, '一艘白色渡轮驶出码头'],
    [audio, '渡轮鸣笛两声'],
  ] as const) {
    await clip.getByRole('textbox', { name: '来源' }).fill('林晓帆 摄')
    await clip.getByRole('textbox', { name: '替代文字' }).fill(words)
  }
  await looks(desk, 'editor')
  await desk.getByRole('button', { name: '送审', exact: true }).click()
  await expect(desk.getByRole('button', { name: '撤回送审' })).toBeVisible()
  const articleId = Number(/\/articles\/(\d+)\/edit$/.exec(desk.url())?.[1])

  await desk.goto(`/desk/articles/${articleId}/review`)
  const reviewed = desk.locator('video').first()
  await expect(reviewed).toHaveAttribute('aria-label', '一艘白色渡轮驶出码头')
  const [, part = ''] = /\/media\/(.+)$/.exec((await reviewed.getAttribute('src')) ?? '') ?? []
  await looks(desk, 'review')
  const reader = await (await browser.newContext()).newPage()
  expect((await reader.request.get(`/media/${part}`)).status()).toBe(404)
  for (const name of ['editor', 'reviewer', 'second', 'third'] as const) {
    await approve(browser, name, articleId)
  }
  await release(browser, 'third', articleId)

  // Nothing is fetched before it is wanted; then from where the reader wants it, in parts.
  const asked: { range: string | null; status: number }[] = []
  reader.on('response', async (response) => {
    if (!response.url().endsWith(part)) return
    asked.push({ range: (await response.request().allHeaders()).range ?? null, status: response.status() })
  })
  await reader.goto(`/article/${articleId}`)
  const player = reader.locator('video')
  await expect(player).toHaveAttribute('preload', 'none')
  await looks(reader, 'reader')
  expect(asked).toEqual([])
  await player.evaluate(async (film: HTMLVideoElement) => {
    film.muted = true
    await film.play()
  })
  await expect.poll(() => player.evaluate((film: HTMLVideoElement) => film.currentTime)).toBeGreaterThan(0.3)
  await player.evaluate((film: HTMLVideoElement) => {
    film.currentTime = 15
  })
  await expect.poll(() => player.evaluate((film: HTMLVideoElement) => film.currentTime)).toBeGreaterThan(15)
  expect(asked[0]).toEqual({ range: 'bytes=0-', status: 206 })
  await reader.locator('audio').evaluate((sound: HTMLAudioElement) => {
    sound.muted = true
    return sound.play()
  })
  await expect
    .poll(() => reader.locator('audio').evaluate((sound: HTMLAudioElement) => sound.currentTime))
    .toBeGreaterThan(0.3)

  // As servers of parts are asked.
  const whole = await reader.request.get(`/media/${part}`)
  const size = (await whole.body()).length
  expect(whole.headers()).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'video/webm' })
  const head = await reader.request.head(`/media/${part}`)
  expect([head.status(), head.headers()['content-type']]).toEqual([200, 'video/webm'])
  const tail = await reader.request.get(`/media/${part}`, { headers: { range: 'bytes=-10' } })
  expect([tail.status(), tail.headers()['content-range'], (await tail.body()).length]).toEqual([
    206,
    `bytes ${size - 10}-${size - 1}/${size}`,
    10,
  ])
  const beyond = await reader.request.get(`/media/${part}`, { headers: { range: `bytes=${size}-` } })
  expect([beyond.status(), beyond.headers()['content-range']]).toEqual([416, `bytes */${size}`])
  for (const page of [desk, reader]) await page.context().close()
})

/** A page at both widths, without anything that reaches out of it or that somebody cannot use; shot where it is wanted. */
async function looks(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await findings(page)).toEqual([])
    if (!SHOTS) continue
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${SHOTS}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await page.emulateMedia({ colorScheme: 'light' })
  }
}
