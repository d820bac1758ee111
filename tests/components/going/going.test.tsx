import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { act, screen, within } from '@testing-library/react'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { type ReactNode, Suspense, use, useState } from 'react'
import { Going, useGo } from '#components/going/going.tsx'
import { Main } from '#components/going/main.tsx'
import { Settling } from '#components/going/settling.tsx'
import { renderIn } from '#tests/support/render.tsx'

beforeEach(() => void jest.useFakeTimers())
afterEach(() => void jest.useRealTimers())

let arrive: () => void

/** A router that is on the way until `arrive` is called. */
function Desk({ at, children }: { at: string; children: ReactNode }) {
  const [page, setPage] = useState<{ path: string; ready?: Promise<void> }>({ path: at })
  const push = (path: string) => {
    const ready = new Promise<void>((resolve) => {
      arrive = resolve
    })
    setPage({ path, ready })
  }
  return (
    <AppRouterContext.Provider value={{ push } as never}>
      <PathnameContext.Provider value={page.path.split('?')[0] ?? ''}>
        <Going>
          <Go to="/desk/articles?state=live" />
          <Suspense>
            <Page ready={page.ready}>
              <Main>{children}</Main>
            </Page>
          </Suspense>
        </Going>
      </PathnameContext.Provider>
    </AppRouterContext.Provider>
  )
}

function Page({ ready, children }: { ready: Promise<void> | undefined; children: ReactNode }) {
  if (ready) use(ready)
  return children
}

function Go({ to }: { to: string }) {
  const go = useGo()
  return (
    <button type="button" onClick={() => go(to)}>
      去
    </button>
  )
}

const settle = (ms = 0) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)))
const go = () => act(async () => screen.getByRole('button', { name: '去' }).click())
const main = () => screen.getByRole('main')

test('what one leaves stays for a moment, then the place of what comes stands there and says so', async () => {
  renderIn(
    'zh-CN',
    <Desk at="/desk">
      <h1>工作台</h1>
    </Desk>,
  )
  await settle()
  await go()
  expect(screen.getByRole('heading', { name: '工作台' })).toBeVisible()
  expect(main()).toHaveAttribute('aria-busy', 'false')
  await settle(250)
  expect(main()).toHaveAttribute('aria-busy', 'true')
  expect(within(main()).getByText('正在打开…')).toBeInTheDocument()
  expect(screen.getByRole('heading', { name: '稿件' })).toBeVisible()
  expect(screen.queryByRole('heading', { name: '工作台' })).toBeNull()
  await act(async () => arrive())
  await settle()
  expect(main()).toHaveAttribute('aria-busy', 'false')
  expect(screen.queryByText('正在打开…')).toBeNull()
})

test('a page that comes soon is never announced', async () => {
  renderIn(
    'zh-CN',
    <Desk at="/desk">
      <h1>工作台</h1>
    </Desk>,
  )
  await settle()
  await go()
  await settle(100)
  await act(async () => arrive())
  await settle(250)
  expect(main()).toHaveAttribute('aria-busy', 'false')
  expect(screen.getByRole('heading', { name: '工作台' })).toBeVisible()
})

test('within a room its frame stays and only what changes waits', async () => {
  renderIn(
    'zh-CN',
    <Desk at="/desk/articles">
      <h1>稿件</h1>
      <label>
        查找
        <input defaultValue="灯" />
      </label>
      <Settling bones={<p>三行的地方</p>}>
        <p>三篇稿件</p>
      </Settling>
    </Desk>,
  )
  await settle()
  await go()
  await settle(250)
  expect(screen.getByLabelText('查找')).toHaveValue('灯')
  expect(screen.getByText('三行的地方')).toBeVisible()
  expect(screen.queryByText('三篇稿件')).toBeNull()
  await act(async () => arrive())
  await settle()
  expect(screen.getByText('三篇稿件')).toBeVisible()
})
