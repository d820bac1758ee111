import { expect, type Page } from '@playwright/test'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** Holds back what the server answers for a page of the desk until `open` is called, as a slow line does. */
async function hold(page: Page, path: string) {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(
    (url) => url.pathname === path && url.searchParams.has('_rsc'),
    async (route) => {
      // What the browser fetches beforehand is nothing that anybody waits for.
      if (route.request().headers()['next-router-prefetch'] === undefined) await gate
      await route.continue()
    },
  )
  return open
}

test('on a slow line the place of a page stands there first, and nothing jumps when it comes', async ({
  browser,
}) => {
  const page = await deskOf(browser, 'chief')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const main = page.getByRole('main')
  const heading = page.getByRole('heading', { level: 1, name: '稿件' })
  const list = page.getByRole('list', { name: '稿件', exact: true })
  let open = await hold(page, '/desk/articles')
  await page.getByRole('navigation', { name: '工作台导航' }).getByRole('link', { name: '稿件' }).click()
  await expect(main).toHaveAttribute('aria-busy', 'true')
  await expect(main.getByText('正在打开…')).toBeAttached()
  await expect(heading).toBeVisible()
  const before = await heading.boundingBox()
  const bones = main.locator('span[aria-hidden]:not([hidden] *)')
  await expect(bones.first()).toHaveCSS('animation-name', 'none')
  open()
  await expect(list).toBeVisible()
  await expect(main).toHaveAttribute('aria-busy', 'false')
  expect(await heading.boundingBox()).toEqual(before)

  // Within the room its filter stays, with what is typed in it.
  const tabs = page.getByRole('navigation', { name: '按进度看' })
  await page.getByRole('searchbox').fill('还没有按查找')
  open = await hold(page, '/desk/articles')
  await tabs.getByRole('link', { name: '已刊出' }).click()
  await expect(main).toHaveAttribute('aria-busy', 'true')
  await expect(list).toHaveCount(0)
  await expect(page.getByRole('searchbox')).toHaveValue('还没有按查找')
  const tabsBefore = await tabs.boundingBox()
  open()
  await expect(tabs.getByRole('link', { name: '已刊出' })).toHaveAttribute('aria-current', 'page')
  await expect(list).toBeVisible()
  expect(await tabs.boundingBox()).toEqual(tabsBefore)
  await page.context().close()
})
