import { existsSync } from 'node:fs'
import { type Browser, expect, type Page } from '@playwright/test'
import type { Locale } from '#lib/people/schema.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { staff } from '#tests/access/callers.ts'
import { routeRows } from '#tests/access/routes.ts'
import { findings } from './support/axe.ts'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** The two looks that between them hold both languages, both schemes, a laptop and a phone. */
const looks = [
  { locale: 'zh-CN', colorScheme: 'light', size: { width: 1440, height: 900 } },
  { locale: 'en', colorScheme: 'dark', size: { width: 390, height: 844 } },
] as const

/** The cases of a route of tests/access/routes.ts, so that a new page is looked at without being named here; files are no pages. */
const casesOf = (route: keyof typeof routeRows) => routeRows[route] ?? []
const pages = Object.keys(routeRows)
  .filter((route) => route.startsWith('GET /desk') && existsSync(`app${route.slice('GET '.length)}/page.tsx`))
  .flatMap(casesOf)
const [, atEdit] = casesOf('GET /desk/articles/[id]/review')
const [, live] = casesOf('GET /desk/articles/[id]/publication')
const review = atEdit?.path ?? ''
const publication = live?.path ?? ''

/** A list with all that a filter can hold. */
const filtered =
  '/desk/articles?state=in-review&stage=edit&channel=city&person=1&urgent=1&sort=waiting&q=%E4%BA%91%E6%B1%80'

/** All that the chief sees, the page that is not there included, in three parts; of everybody else, what has other acts. */
function partsOf(name: CastName): Record<string, string[]> {
  if (name === 'chief') {
    const all = pages.filter(({ status }) => status.chief !== 307).map(({ path }) => path)
    const part = (pattern: RegExp) => all.filter((path) => pattern.test(path))
    return {
      'every page of an article': part(/articles\/\d/),
      'every page of the settings': part(/settings/),
      'every other page': [filtered, ...part(/^(?!.*(articles\/\d|settings))/)],
    }
  }
  const theirs = pages.filter(({ status }) => status[name] === 200 && status.chief !== 200)
  return { 'each page': ['/desk', review, publication, ...theirs.map(({ path }) => path)] }
}

async function speak(page: Page, locale: Locale) {
  await page.goto('/desk/profile')
  // The choice shows once the server has kept it.
  await page.getByRole('radio', { name: locale === 'en' ? 'English' : '中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
}

/** A person's desk in both looks, after one sign-in; `visit` gives what it found wrong there, by place. */
async function inBothLooks(
  browser: Browser,
  name: CastName,
  visit: (page: Page, locale: Locale) => Promise<Record<string, string[]>>,
) {
  const page = await deskOf(browser, name)
  const wrong: Record<string, Record<string, string[]>> = {}
  try {
    for (const { locale, colorScheme, size } of looks) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize(size)
      await speak(page, locale)
      const here = await visit(page, locale)
      if (Object.keys(here).length > 0) wrong[`${locale}, ${colorScheme}, ${size.width} pixels`] = here
    }
  } finally {
    // A person's language goes with them into the tests that follow.
    await speak(page, 'zh-CN')
    await page.context().close()
  }
  expect(wrong).toEqual({})
}

/** One person of each role: two of the same see the same. */
const people = staff.filter(
  (name) => staff.find((other) => String(cast[other].roles) === String(cast[name].roles)) === name,
)

for (const name of people) {
  for (const [what, paths] of Object.entries(partsOf(name))) {
    test(`${what} that ${cast[name].name} sees meets WCAG 2.2 AA`, async ({ browser }) => {
      await inBothLooks(browser, name, async (page) => {
        const wrong: Record<string, string[]> = {}
        for (const path of paths) {
          await page.goto(path)
          const here = await findings(page)
          if (here.length > 0) wrong[path] = here
        }
        return wrong
      })
    })
  }
}

type Layer = {
  what: string
  path: string
  /** The button that opens it, in both languages; or the keys. */
  by: Record<Locale, RegExp | string> | { press: string }
}

const button = (zh: RegExp | string, en: RegExp | string) => ({ 'zh-CN': zh, en })

const layers: Partial<Record<CastName, Layer[]>> = {
  chief: [
    { what: 'the palette', path: '/desk', by: button(/^查找与指令/, /^Find or do/) },
    { what: 'the map of keys', path: '/desk', by: { press: '?' } },
    { what: 'the takedown', path: '/desk', by: button('紧急撤稿', 'Emergency takedown') },
    { what: 'the bell', path: '/desk', by: button(/^通知/, /^Notices/) },
    { what: 'saving a view', path: '/desk/articles?state=live', by: button('存为视图', 'Save this view') },
    { what: 'the password', path: '/desk/profile', by: button('修改密码', 'Change password') },
    { what: 'the return', path: review, by: button('退回', 'Return') },
    { what: 'the rejection', path: review, by: button('退稿', 'Reject') },
    { what: 'ending the round', path: review, by: button('终止流程', 'Cancel the round') },
    { what: 'the withdrawal', path: publication, by: button('撤稿', 'Withdraw') },
  ],
  admin: [
    { what: 'a new person', path: '/desk/people', by: button('添加人员', 'Add a person') },
    { what: 'roles', path: '/desk/people', by: button(/^改角色/, /^Change roles/) },
  ],
}

for (const [name, theirs] of Object.entries(layers) as [CastName, Layer[]][]) {
  test(`what ${cast[name].name} opens over a page meets WCAG 2.2 AA`, async ({ browser }) => {
    await inBothLooks(browser, name, async (page, locale) => {
      const wrong: Record<string, string[]> = {}
      for (const { what, path, by } of theirs) {
        // The bell listens as soon as the page does.
        await Promise.all([page.waitForRequest(/\/api\/desk\/events$/), page.goto(path)])
        if ('press' in by) await page.keyboard.press(by.press)
        else await page.getByRole('button', { name: by[locale], exact: true }).first().click()
        await expect(page.getByRole('dialog')).toBeVisible()
        const here = await findings(page)
        if (here.length > 0) wrong[what] = here
      }
      return wrong
    })
  })
}

test('the way in meets WCAG 2.2 AA, with a refusal too', async ({ page }) => {
  const wrong: Record<string, string[]> = {}
  for (const { locale, colorScheme, size } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    await page.goto('/sign-in/invitation/nobodys')
    wrong[`invitation, ${locale}`] = await findings(page)
    await page.goto('/sign-in')
    await page.getByRole('button', { name: locale === 'en' ? 'English' : '中文' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', locale)
    await page.getByRole('textbox').first().fill('nobody@example.com')
    await page.locator('input[name="password"]').fill('nothing of use')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: /./ })).toBeVisible()
    wrong[`sign-in, ${locale}`] = await findings(page)
  }
  expect(Object.entries(wrong).filter(([, found]) => found.length > 0)).toEqual([])
})
