import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const rules = {
  runOnly: { type: 'tag' as const, values: standard },
  // Asked for by WCAG 2.1 A as well (2.5.3); axe leaves it out unless it is named.
  rules: { 'label-content-name-mismatch': { enabled: true } },
}

/**
 * What does not meet WCAG 2.2 AA and good practice on the page as it stands: the rule, where, and why; and by how much
 * one would have to scroll sideways.
 */
export async function findings(page: Page): Promise<string[]> {
  // While something fades in, its colours are not yet its own.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  // No page of ours holds a frame, so there is nothing that the slower way over all frames would add.
  const { violations } = await new AxeBuilder({ page }).options(rules).setLegacyMode().analyze()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any, all }) => `${id}: ${html.slice(0, 160)} ${(any[0] ?? all[0])?.message ?? ''}`),
    ),
    ...(wide > 0 ? [`wider than its window by ${wide} pixels`] : []),
  ]
}

/** The same from the top of the page, in a window so many pixels wide. */
export async function findingsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 })
  // What is half behind a bar that stays would count as too small to be pressed.
  await page.evaluate(() => scrollTo(0, 0))
  return findings(page)
}
