import { beforeEach, expect, jest, test } from '@jest/globals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Palette } from '#components/palette/palette.tsx'
import type { Locale } from '#lib/people/schema.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

beforeEach(() => localStorage.clear())

const entries = [
  { href: '/desk', label: '工作台' },
  { href: '/desk/articles', label: '稿件' },
]
const found = {
  articles: [{ articleId: 7, title: '海棠里的路灯修好了', author: '林晓帆', channel: '城事' }],
  people: [{ id: 2, name: '林晓帆', email: null }],
}

function show(
  locale: Locale,
  respond: (sent: Sent) => Answer = () => ({ ok: true, value: found }),
  more = {},
) {
  const spies = {
    open: jest.fn(),
    onClose: jest.fn(),
    changeLanguage: jest.fn(async (_: Locale) => undefined),
    signOut: jest.fn(async () => undefined),
  }
  const { open, onClose, changeLanguage, signOut } = spies
  const view = renderAtDesk(
    locale,
    <Palette
      entries={entries}
      rooms={['/desk', '/desk/articles', '/desk/articles/new', '/desk/notices', '/desk/profile']}
      mayTakeDown={false}
      acts={{ changeLanguage, signOut }}
      open={open}
      onClose={onClose}
      {...more}
    />,
    respond,
  )
  return { ...view, ...spies }
}

const field = () => screen.getByRole('combobox', { name: '查找与指令' })
const marked = () => screen.getByRole('option', { selected: true })

test('it is a combobox whose marked option the arrows move and Enter takes', async () => {
  const { router, onClose } = show('zh-CN')
  await waitFor(() => expect(field()).toHaveFocus())
  expect(field()).toHaveAttribute('aria-controls', screen.getByRole('listbox').id)
  expect(marked()).toHaveTextContent('工作台')
  await userEvent.keyboard('{ArrowDown}')
  expect(marked()).toHaveTextContent('稿件')
  expect(field()).toHaveAttribute('aria-activedescendant', marked().id)
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(marked()).toHaveTextContent('退出登录')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
  expect(router.push).toHaveBeenCalledWith('/desk/articles')
  expect(onClose).toHaveBeenCalled()
})

test('what is typed finds articles and people, asked for once, and says how many', async () => {
  const { sent, router } = show('zh-CN')
  await userEvent.type(field(), '路灯')
  const article = await screen.findByRole('option', { name: /海棠里的路灯修好了/ })
  expect(article).toHaveTextContent('#7 · 城事 · 林晓帆')
  expect(sent.map(({ address }) => address)).toEqual(['/api/desk/find?q=%E8%B7%AF%E7%81%AF'])
  expect(screen.getByRole('status')).toHaveTextContent('2 项')
  const people = screen.getByRole('group', { name: '人员' })
  await userEvent.click(within(people).getByRole('option'))
  expect(router.push).toHaveBeenCalledWith('/desk/articles?person=2')
})

test('who manages people is led to the account', async () => {
  const value = { articles: [], people: [{ id: 2, name: '林晓帆', email: 'reporter@example.com' }] }
  const { router } = show('zh-CN', () => ({ ok: true, value }), { rooms: ['/desk', '/desk/people'] })
  await userEvent.type(field(), '林')
  await userEvent.click(await screen.findByRole('option', { name: /林晓帆/ }))
  expect(router.push).toHaveBeenCalledWith('/desk/people?q=reporter%40example.com')
})

test('while an input method composes, Enter and arrows are its own', () => {
  const { router } = show('zh-CN')
  fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(field(), { key: 'ArrowDown', keyCode: 229 })
  expect(router.push).not.toHaveBeenCalled()
  expect(marked()).toHaveTextContent('工作台')
})

test('a room is found by the initials of its pinyin', async () => {
  show('zh-CN', () => ({ ok: true, value: { articles: [], people: [] } }))
  await userEvent.type(field(), 'gzt')
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['工作台G 再按 D'])
  await userEvent.clear(field())
  await userEvent.type(field(), 'grzl')
  expect(marked()).toHaveTextContent('个人资料G 再按 I')
})

test.each([
  ['zh-CN', '查找与指令', '外观：深色', '界面语言：English', '退出登录'],
  ['en', 'Find or do', 'Appearance: Dark', 'Language: 中文', 'Sign out'],
] as const)(
  'in %s it changes appearance and language, and leaves',
  async (locale, _, dark, language, leave) => {
    const { changeLanguage, signOut } = show(locale)
    await userEvent.click(screen.getByRole('option', { name: dark }))
    expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await userEvent.click(screen.getByRole('option', { name: language }))
    expect(changeLanguage).toHaveBeenCalledWith(locale === 'en' ? 'zh-CN' : 'en')
    await userEvent.click(screen.getByRole('option', { name: leave }))
    expect(signOut).toHaveBeenCalled()
  },
)

test('the emergency takedown is offered to those who may, and to nobody else', async () => {
  const { unmount } = show('zh-CN')
  expect(screen.queryByRole('option', { name: '紧急撤稿' })).toBeNull()
  unmount()
  const { open } = show('zh-CN', undefined, { mayTakeDown: true })
  await userEvent.click(screen.getByRole('option', { name: '紧急撤稿' }))
  expect(open).toHaveBeenCalledWith('takedown')
})

test('a session that ended is said, and what needs no server still works', async () => {
  show('zh-CN', () => no('not-signed-in'))
  await userEvent.type(field(), '稿件')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('请重新登录'))
  expect(screen.getByRole('option', { name: /^稿件/ })).toBeInTheDocument()
})
