import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { Comparison } from '#components/comparison/comparison.tsx'
import type { Body } from '#lib/document/body-types.ts'
import { compare } from '#lib/document/compare/attribute.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { renderIn } from '#tests/support/render.tsx'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const content = (given: Partial<Content>, ...blocks: object[]): Content => ({
  ...emptyContent(),
  ...given,
  body: { type: 'doc', content: blocks } as unknown as Body,
})

const one = '汐河全长三十七公里，沿岸曾有四十多家工厂，水质常年劣于五类。'
const two = '二〇二一年起，云汀市用三年时间搬走了全部污染企业。'
const hostile = '<img src=x onerror=alert(1)>'

const show = (was: Content, is: Content, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  renderIn(locale, <Comparison marked={compare(was, is)} channels={{ city: '城事', arts: '文化' }} />)

const marked = (role: string) => screen.queryAllByRole(role).map(({ textContent }) => textContent)

test('what came is an insertion, what went a deletion, and the title is told beside its name', () => {
  show(
    content({ title: '汐河的三年', channel: 'city' }, paragraph(one)),
    content(
      { title: '汐河这三年', channel: 'arts' },
      paragraph(one.replace('四十多家', '五十余家')),
      paragraph(two),
    ),
  )
  expect(marked('deletion')).toEqual(['的', '城事', '四十多'])
  expect(marked('insertion')).toEqual(['这', '文化', '五十余', two])
  expect(screen.getByText('标题').nextElementSibling).toHaveTextContent('汐河的这三年')
  expect(within(screen.getByRole('list', { name: '标记' })).getAllByRole('listitem').length).toBe(2)
})

test('a moved paragraph says in words where it went and where it came from', () => {
  show(content({}, paragraph(one), paragraph(two)), content({}, paragraph(two), paragraph(one)))
  expect(screen.getByText('1 号，移到上文')).toBeVisible()
  expect(screen.getByText('1 号，由下文移来').parentElement).toHaveTextContent(two)
  expect([...marked('insertion'), ...marked('deletion')]).toEqual([])
})

test('a change of look is named', () => {
  const bold = { type: 'paragraph', content: [{ type: 'text', text: two, marks: [{ type: 'bold' }] }] }
  show(content({}, paragraph(two)), content({}, bold), 'en')
  expect(screen.getByText('now bold')).toBeVisible()
})

test('another picture is shown beside the one that it replaces', () => {
  const picture = (letter: string, caption: string) => ({
    ...{ sha256: letter.repeat(64), width: 640, height: 400 },
    ...{ caption, credit: '林晓帆', alt: '河' },
  })
  show(
    content({ cover: picture('a', '旧码头') }, { type: 'figure', attrs: picture('c', '桥') }),
    content({ cover: picture('b', '新码头') }, { type: 'figure', attrs: picture('c', '新桥') }),
  )
  expect(screen.getAllByRole('img').map((image) => image.getAttribute('src')?.slice(-12))).toEqual([
    'aaa-640.webp',
    'bbb-640.webp',
    'ccc-640.webp',
  ])
  expect(marked('deletion')).toEqual(['旧码头', '桥'])
})

test('two equal versions are said to be equal', () => {
  show(content({ title: '题' }, paragraph(one)), content({ title: '题' }, paragraph(one)))
  expect(screen.getByText('两个版本一字不差。')).toBeVisible()
})

test('hostile words and hostile nodes are text', () => {
  const { container } = show(
    content({ title: hostile }, paragraph(hostile)),
    content(
      { title: `${hostile}x` },
      {
        type: 'script',
        content: [
          {
            type: 'text',
            text: 'alert(1)',
            marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
          },
        ],
      },
      { type: 'iframe', attrs: { src: 'javascript:alert(1)', title: hostile } },
    ),
  )
  expect(container.querySelectorAll('script, iframe, img, [href], [onerror]')).toHaveLength(0)
})

test('what a table is called stands over it, since a table holds nothing but rows', () => {
  const table = (caption: string) => ({
    type: 'table',
    attrs: { caption },
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('9,100')] }] }],
  })
  const { container } = show(content({}, table('发行')), content({}, table('发行份数')))
  expect(screen.getByText('表题').nextElementSibling).toHaveTextContent('发行 发行份数')
  expect(container.querySelector('table dl')).toBeNull()
})
