import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ArticleFilterForm } from '#components/lists/article-filter-form.tsx'
import { FilterChips } from '#components/lists/filter-chips.tsx'
import { StateTabs } from '#components/lists/state-tabs.tsx'
import type { StateCounts } from '#lib/lists/count-states.ts'
import type { FilterChoices } from '#lib/lists/filter-choices.ts'
import type { ArticleFilter } from '#lib/lists/schema.ts'
import { renderAtDesk } from '../desk/at-desk.tsx'

const choices: FilterChoices = {
  stages: [{ key: 'review', nameZh: '审读', nameEn: 'Review' }],
  channels: [{ slug: 'city', name: '城事' }],
  people: [{ id: 3, name: '许知行' }],
}
const counts = { all: 9, live: 7, draft: 2 } as StateCounts

test('what is filled in becomes an address, with the state that one is in and without what is left open', async () => {
  const { router } = renderAtDesk('zh-CN', <ArticleFilterForm filter={{ state: 'live' }} choices={choices} />)
  const search = within(screen.getByLabelText('查找稿件'))
  await userEvent.type(search.getByRole('searchbox', { name: '标题或正文里的字' }), '口袋公园')
  await userEvent.click(search.getByText('更多条件'))
  await userEvent.selectOptions(search.getByRole('combobox', { name: '频道' }), '城事')
  await userEvent.selectOptions(search.getByRole('combobox', { name: '经手人' }), '许知行')
  await userEvent.click(search.getByRole('checkbox', { name: '只看加急' }))
  await userEvent.click(search.getByRole('button', { name: '查找' }))
  const [[address]] = router.push.mock.calls as [[string]]
  const { pathname, searchParams } = new URL(address, 'http://desk')
  expect(pathname).toBe('/desk/articles')
  expect(Object.fromEntries(searchParams)).toEqual({
    state: 'live',
    channel: 'city',
    person: '3',
    urgent: '1',
    q: '口袋公园',
  })
})

test('where no script runs the form asks by itself', () => {
  renderAtDesk('zh-CN', <ArticleFilterForm filter={{ state: 'live', q: '公园' }} choices={choices} />)
  const form = screen.getByLabelText('查找稿件').querySelector('form')
  expect(form).toHaveAttribute('action', '/desk/articles')
  expect(Object.fromEntries(new FormData(form as HTMLFormElement))).toMatchObject({
    state: 'live',
    q: '公园',
  })
})

test('each state says how many there are and leads to them within the rest of the filter', () => {
  renderAtDesk('zh-CN', <StateTabs filter={{ state: 'live', channel: 'city' }} counts={counts} />)
  const states = within(screen.getByRole('navigation', { name: '按进度看' }))
  expect(states.getByRole('link', { name: '草稿 2' })).toHaveAttribute(
    'href',
    '/desk/articles?state=draft&channel=city',
  )
  expect(states.getByRole('link', { name: '全部 9' })).toHaveAttribute('href', '/desk/articles?channel=city')
  expect(states.getByRole('link', { name: '已刊出 7' })).toHaveAttribute('aria-current', 'page')
})

test.each([
  ['zh-CN', ['“公园”', '待审读', '城事', '许知行', '只看加急'], '去掉条件：城事'],
  ['en', ['“公园”', 'Waits for Review', '城事', '许知行', 'Urgent only'], 'Drop: 城事'],
] as const)(
  'in %s what the list is filtered by is said, each part with the way to drop it',
  (locale, said, drop) => {
    const filter: ArticleFilter = { q: '公园', stage: 'review', channel: 'city', person: 3, urgent: '1' }
    renderAtDesk(locale, <FilterChips filter={filter} choices={choices} />)
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(said)
    const address = screen.getByRole('link', { name: drop }).getAttribute('href') ?? ''
    expect(Object.fromEntries(new URL(address, 'http://desk').searchParams)).toEqual({
      q: '公园',
      stage: 'review',
      person: '3',
      urgent: '1',
    })
  },
)

test('without conditions there is nothing to drop', () => {
  const { container } = renderAtDesk('zh-CN', <FilterChips filter={{}} choices={choices} />)
  expect(container).not.toHaveTextContent('清除条件')
})

test('hostile words stand as text', () => {
  const q = '<img src=x onerror=alert(1)>'
  renderAtDesk('zh-CN', <FilterChips filter={{ q }} choices={choices} />)
  expect(screen.getByRole('listitem')).toHaveTextContent(`“${q}”`)
})
