import type { Locator, Page } from '@playwright/test'

/** What typing was like, in milliseconds: each key until its letter was painted, and every task of more than 50 ms. */
export type Typing = { keys: number[]; longTasks: number[] }

declare global {
  var typing: Typing
}

const BURSTS = 6
const KEYS_A_BURST = 25
/** Between two keys of whoever types fast, and between two bursts: long enough for whatever waits until the keys are quiet. */
const BETWEEN_KEYS_MS = 90
const BETWEEN_BURSTS_MS = 2_000

/** Has the page note its typing from its first script on. */
export async function watchTyping(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const typing: Typing = { keys: [], longTasks: [] }
    globalThis.typing = typing
    let pressed = 0
    addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true)
    addEventListener(
      'input',
      () => {
        const from = pressed
        // What is posted from within a frame is heard once that frame has been painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => typing.keys.push(performance.now() - from)
        requestAnimationFrame(() => port2.postMessage(null))
      },
      true,
    )
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) typing.longTasks.push(duration)
    }).observe({ entryTypes: ['longtask'] })
  })
}

/** Types letters in the middle of a paragraph, in bursts with rests between, on a processor so many times slower. */
export async function typeInto(page: Page, paragraph: Locator, slower: number): Promise<Typing> {
  const line = await page.context().newCDPSession(page)
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.click()
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower })
  // What comes with the first focus and the first letter comes before anybody is at full speed.
  for (let key = 0; key < 5; key += 1) await press(page)
  await page.waitForTimeout(BETWEEN_BURSTS_MS)
  await page.evaluate(() => {
    typing.keys = []
    typing.longTasks = []
  })
  for (let burst = 0; burst < BURSTS; burst += 1) {
    for (let key = 0; key < KEYS_A_BURST; key += 1) await press(page)
    await page.waitForTimeout(BETWEEN_BURSTS_MS)
  }
  await line.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await line.detach()
  const typed = await page.evaluate(() => typing)
  if (typed.keys.length !== BURSTS * KEYS_A_BURST) throw new Error(`${typed.keys.length} keys were painted`)
  return typed
}

async function press(page: Page): Promise<void> {
  await page.keyboard.press('a')
  await page.waitForTimeout(BETWEEN_KEYS_MS)
}
