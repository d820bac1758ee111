import { beforeEach, expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MarkedCopy } from '#components/marked-copy/marked-copy.tsx'
import type { PastText } from '#lib/audit/frozen-texts.ts'
import { handsOf } from '#lib/audit/hands.ts'
import type { Body } from '#lib/document/body-types.ts'
import { attribute } from '#lib/document/compare/attribute.ts'
import { tallyVersions } from '#lib/document/compare/tally-versions.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { renderIn } from '#tests/support/render.tsx'

beforeEach(() => window.history.replaceState(null, '', '/desk/articles/7/review?view=marked'))

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const content = (title: string, ...blocks: object[]): Content => ({
  ...emptyContent(),
  title,
  body: { type: 'doc', content: blocks } as unknown as Body,
})
const stage = (position: number, key: string, nameZh: string, nameEn: string) => ({
  position,
  key,
  nameZh,
  nameEn,
})
const text = (name: PastText['name'], personId: number, by: string, place: PastText['place']): PastText => ({
  ...{ name, hash: String(name), personId, by, place },
  at: `2026-11-24T0${Number(name) || 9}:00:00.000Z`,
})

const one = '汐河全长三十七公里，沿岸曾有四十多家工厂。'
const two = '如今步道贯通，白鹭归来，周末满是跑步的人。'
const contents = [
  content('汐河的三年', paragraph(one)),
  content('汐河这三年', paragraph(one.replace('四十多家', '五十余家')), paragraph(two)),
  content('汐河这三年', paragraph(one.replace('四十多家', '数十家')), paragraph(two)),
  content('汐河这三年', paragraph(one.replace('四十多家', '数十家'))),
]
const texts = [
  text(1, 1, '林晓帆', 'author'),
  text(2, 2, '周若溪', stage(1, 'edit', '编辑', 'Edit')),
  text(3, 3, '沈砚秋', stage(2, 'review', '审读', 'Review')),
  text('draft', 4, '韩雨桐', stage(3, 'second-review', '二审', 'Second review')),
]

function show(locale: 'zh-CN' | 'en' = 'zh-CN', shown?: number[]) {
  const marked = attribute(contents)
  const { hands, ofText } = handsOf(texts)
  return renderIn(
    locale,
    <MarkedCopy {...{ marked, texts, hands, ofText, channels: {}, head: null }} {...(shown && { shown })} />,
  )
}

const legend = () => screen.getByRole('group', { name: '谁改的' })
const seen = (role: string) =>
  screen
    .queryAllByRole(role)
    .filter((each) => !each.closest('[data-quiet]'))
    .map(({ textContent, dataset }) => [dataset.number, textContent])

test('every mark bears the hand that made it, and what one hand wrote and another struck bears both', () => {
  show()
  expect(seen('deletion')).toEqual([
    ['①', '的'],
    ['①', '四十多'],
    ['②', '五十余'],
    ['③', two],
  ])
  const struck = screen.getAllByRole('deletion').filter(({ dataset }) => dataset.number === '②')
  expect(struck.length).toBeGreaterThan(0)
  for (const each of struck) expect(within(each).getByRole('insertion').dataset.number).toBe('①')
  const gone = screen.getAllByRole('deletion').at(-1)
  expect(gone?.dataset.number).toBe('③')
  expect(gone).toHaveTextContent(two)
})

test('the legend names each hand with stage and person, and counts the places where one may stop', () => {
  const { container } = show()
  const rows = within(legend()).getAllByRole('listitem')
  expect(rows.map(({ textContent }) => textContent?.split(/\d+ 处/)[0])).toEqual([
    '① 编辑 周若溪',
    '② 审读 沈砚秋',
    '③ 二审 韩雨桐',
  ])
  const places = tallyVersions(attribute(contents)).reduce((sum, each) => sum + each.places, 0)
  expect(container.querySelectorAll('[data-stop]')).toHaveLength(places)
  expect(screen.getByText(`共 ${places} 处`)).toBeVisible()
})

test('a picture that came, went or was changed is one place, and only its words are counted', () => {
  const picture = (letter: string, caption: string) => ({
    ...{ sha256: letter.repeat(64), width: 640, height: 400 },
    ...{ caption, credit: '林晓帆', alt: '河' },
  })
  const figure = (letter: string, caption: string) => ({ type: 'figure', attrs: picture(letter, caption) })
  const [old, changed] = [figure('a', '旧码头'), figure('b', '新码头')]
  const pictured = [
    { ...content('汐河', paragraph(one), old, figure('f', '工厂')), cover: picture('c', '桥') },
    { ...content('汐河', paragraph(one), changed, figure('f', '工厂')), cover: picture('d', '新桥') },
    { ...content('汐河', paragraph(one), changed), cover: picture('d', '新桥') },
    { ...content('汐河', figure('e', '跑步'), paragraph(one), changed), cover: picture('d', '新桥') },
  ]
  const marked = attribute(pictured)
  const { hands, ofText } = handsOf(texts)
  const { container } = renderIn(
    'zh-CN',
    <MarkedCopy {...{ marked, texts, hands, ofText, channels: {}, head: null }} />,
  )
  expect(
    within(legend())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent?.replace(/^.*(?=\d 处)/, '')),
  ).toEqual(['2 处，添 0 字，删 0 字', '1 处，添 0 字，删 6 字', '1 处，添 6 字，删 0 字'])
  expect(container.querySelectorAll('[data-stop]')).toHaveLength(4)
})

test('a hand that is unticked is read as done: its words plain, what it struck not there; the address keeps it', async () => {
  show()
  await userEvent.click(within(legend()).getByRole('checkbox', { name: /周若溪/ }))
  expect(seen('insertion').map(([number]) => number)).not.toContain('①')
  expect(seen('deletion').map(([number]) => number)).not.toContain('①')
  expect(window.location.search).toBe('?view=marked&hands=2.3')
  await userEvent.click(screen.getByRole('button', { name: '全部显示' }))
  expect(seen('insertion').map(([number]) => number)).toContain('①')
  expect(window.location.search).toBe('?view=marked')
})

test('an address that asks for one hand shows that one', () => {
  show('zh-CN', [3])
  expect(seen('insertion')).toEqual([])
  expect(seen('deletion').map(([number]) => number)).toEqual(['③'])
  expect(screen.getByText('共 1 处')).toBeVisible()
})

test('one walks from change to change and round to the first, and hears whose each is and when', async () => {
  show()
  const next = screen.getByRole('button', { name: '下一处' })
  await userEvent.click(next)
  expect(document.activeElement).toHaveTextContent('的')
  expect(screen.getByRole('status')).toHaveTextContent('① 编辑 周若溪 删去，11月24日 10:00')
  await userEvent.click(screen.getByRole('button', { name: '上一处' }))
  expect(document.activeElement).toHaveTextContent(two)
  expect(screen.getByRole('status')).toHaveTextContent('③ 二审 韩雨桐 删去')
  await userEvent.click(next)
  expect(document.activeElement).toHaveTextContent('的')
  expect(screen.getByText(/^第 1 处，共 \d+ 处$/)).toBeVisible()
})

test('pointing at words that two hands touched tells of both', async () => {
  show('en')
  const [struck] = screen.getAllByRole('deletion').filter(({ dataset }) => dataset.number === '②')
  if (!struck) throw new Error('the reviewer struck words of the editor')
  await userEvent.hover(struck)
  const tip = screen.getByRole('status')
  expect(tip).toHaveTextContent('② Review, 沈砚秋: deleted')
  expect(tip).toHaveTextContent('① Edit, 周若溪: added')
})
