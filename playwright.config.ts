import { defineConfig } from '@playwright/test'

// `npm test -- e2e` gives the port, the data directory and the directory of the build.
const port = process.env.PORT ?? '3199'
const address = `http://localhost:${port}`

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.e2e.ts',
  timeout: 180_000,
  expect: { timeout: 10_000 },
  retries: 0,
  workers: 1,
  reporter: [['list'], ['json']],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    // A trace of each test costs a third more time; for one that fails: npx playwright test --trace on.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node lib/cli/bootstrap.mjs start',
    url: `${address}/readyz`,
    timeout: 600_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: {
      ...(process.env as Record<string, string>),
      PORT: port,
      DATA_DIR: process.env.DATA_DIR ?? '.data-test/e2e',
      SANSHEN_DIST_DIR: process.env.SANSHEN_DIST_DIR ?? '.next-test',
    },
  },
})
