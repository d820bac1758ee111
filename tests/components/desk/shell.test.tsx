import { expect, jest, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { PersonMenu } from '#components/desk/person-menu.tsx'
import { Shell } from '#components/desk/shell.tsx'
import type { Locale } from '#lib/people/schema.ts'
import { renderIn } from '#tests/support/render.tsx'

const entries = [
  { href: '/desk', label: '工作台' },
  { href: '/desk/articles', label: '稿件' },
  {
    href: '/desk/queues/review',
    label: '待审',
    parts: [
      { href: '/desk/queues/review', label: '审读' },
      { href: '/desk/queues/second-review', label: '二审' },
    ],
  },
]

function showAt(path: string) {
  renderIn(
    'zh-CN',
    <PathnameContext.Provider value={path}>
      <Shell entries={entries} person={null}>
        <h1>正文</h1>
      </Shell>
    </PathnameContext.Provider>,
  )
}

const here = () =>
  within(screen.getByRole('navigation', { name: '工作台导航' }))
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map((link) => link.textContent)

test.each([
  ['/desk', ['工作台']],
  ['/desk/articles', ['稿件']],
  ['/desk/articles/7/edit', ['稿件']],
  ['/desk/queues/review', ['审读']],
  ['/desk/queues/second-review', ['二审']],
  ['/desk/queues-elsewhere', []],
  ['/desk/notices', []],
  ['/desk/notices/before/7', []],
  ['/desk/profile', []],
])('at %s the navigation marks where one is', (path, marked) => {
  showAt(path)
  expect(here()).toEqual(marked)
})

test('the first thing to tab to skips the navigation', async () => {
  showAt('/desk')
  await userEvent.tab()
  expect(screen.getByRole('link', { name: '跳到正文' })).toHaveFocus()
  expect(document.activeElement?.getAttribute('href')).toBe('#main')
  expect(screen.getByRole('main').id).toBe('main')
})

test('on a phone the rooms unfold and fold away', async () => {
  showAt('/desk')
  const button = screen.getByRole('button', { name: '打开导航' })
  expect(button).toHaveAttribute('aria-expanded', 'false')
  await userEvent.click(button)
  expect(screen.getByRole('button', { name: '收起导航' })).toHaveAttribute('aria-expanded', 'true')
})

test.each([
  ['zh-CN', '周若溪 的账户菜单', 'English', '深色', '退出登录', '个人资料'],
  ['en', 'Account menu of 周若溪', 'English', 'Dark', 'Sign out', 'Your profile'],
] as const)('the person’s menu changes language and appearance, and leaves (%s)', async (...names) => {
  const [locale, menu, english, dark, leave, profile] = names
  const changeLanguage = jest.fn<(locale: Locale) => Promise<void>>(async () => undefined)
  const signOut = jest.fn(async () => undefined)
  renderIn(
    locale,
    <PersonMenu
      name="周若溪"
      email="editor@example.com"
      atDesk
      changeLanguage={changeLanguage}
      changePassword={async () => null}
      signOut={signOut}
    />,
  )
  await userEvent.click(screen.getByRole('button', { name: menu }))
  expect(await screen.findByText('editor@example.com')).toBeInTheDocument()
  expect(screen.getByRole('menuitem', { name: profile })).toHaveAttribute('href', '/desk/profile')
  await userEvent.click(screen.getByRole('menuitemradio', { name: english }))
  if (locale === 'zh-CN') expect(changeLanguage).toHaveBeenCalledWith('en')
  await userEvent.click(screen.getByRole('menuitemradio', { name: dark }))
  expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await userEvent.click(screen.getByRole('menuitem', { name: leave }))
  expect(signOut).toHaveBeenCalled()
})
