import { expect, type Locator, type Page } from '@playwright/test'

const MOST_TABS = 60

/**
 * Goes on with Tab until this has the focus; wherever the focus is on the way, it can be seen. Behind a page's last
 * field is the browser's own bar, and behind that the page's first link: a focus lost half-way would not lead there.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let tab = 0; tab < MOST_TABS; tab++) {
    await page.keyboard.press('Tab')
    if (await hasNoFocus(page)) {
      await page.keyboard.press('Tab')
      await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    }
    await expectFocusSeen(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to ${target}`)
}

function hasNoFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement === null || document.activeElement === document.body)
}

/** Whatever has the focus shows it: by an outline of its own, of its cover, or of the frame around a field. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const active = document.activeElement
    if (!active || active === document.body) return 'nothing has the focus'
    const isOutlined = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration) =>
      outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
    // What is written in may lie in its frame within what holds its menus.
    const around = [active, active.parentElement, active.parentElement?.parentElement]
    const shown =
      active.matches(':focus-visible') &&
      (isOutlined(getComputedStyle(active, '::after')) ||
        around.some((each) => each && isOutlined(getComputedStyle(each))))
    return shown ? 'seen' : `not seen on ${active.outerHTML.slice(0, 200)}`
  })
  expect(seen).toBe('seen')
}
