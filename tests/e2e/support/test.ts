import { test as base } from '@playwright/test'

/** A test that leaves no window open: each would go on listening to the desk, and draw itself anew, beside all that follow. */
export const test = base.extend<{ windows: undefined }>({
  windows: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
