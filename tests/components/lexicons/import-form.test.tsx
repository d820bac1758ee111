import { beforeEach, expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ImportForm } from '#components/lexicons/import-form.tsx'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'
import { entry } from '#tests/support/lexicon-entry.ts'

const posted: string[] = []
let respond: (address: string) => object = () => ({ ok: true, value: null })

// A file goes out by XMLHttpRequest, which jsdom has but no server answers.
class Requested {
  upload = {}
  responseText = ''
  onload: (() => void) | null = null
  #address = ''
  open(_: string, address: string) {
    this.#address = address
  }
  setRequestHeader() {}
  abort() {}
  send() {
    posted.push(this.#address)
    this.responseText = JSON.stringify(respond(this.#address))
    queueMicrotask(() => this.onload?.())
  }
}

beforeEach(() => {
  posted.length = 0
  globalThis.XMLHttpRequest = Requested as never
})

const file = () => {
  const made = new File(['种类,词条,处理'], '词库.csv', { type: 'text/csv' })
  made.arrayBuffer = async () => new ArrayBuffer(3)
  return made
}
const choose = () =>
  userEvent.upload(document.querySelector('input[type="file"]') as HTMLInputElement, file())

test('a file with wrong rows is not offered for import: each row and column is named with its reason', async () => {
  respond = () => ({
    ok: true,
    value: {
      version: 4,
      rows: 1,
      plan: null,
      problems: [
        { row: 3, column: 'from', code: 'not-a-day' },
        { row: 9, column: 'forms', code: 'row-twice', params: { row: 2 } },
      ],
    },
  })
  renderAtDesk('zh-CN', <ImportForm />)
  await choose()
  expect(await screen.findByRole('heading', { name: '2 行有错，还不能导入' })).toBeInTheDocument()
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    '3起日期要写成 2026-03-01 这样，并且历上有这一天。',
    '9词条与第 2 行是同一词条。',
  ])
  expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull()
  expect(posted).toEqual(['/api/desk/settings/lexicons/preview?whole=false'])
})

test('what would change is shown before it is taken in, and then taken in by the state that was shown', async () => {
  const kept = { ...entry({ forms: ['按装'] }), id: 1 }
  respond = (address) =>
    address.includes('/preview')
      ? {
          ok: true,
          value: {
            version: 4,
            rows: 3,
            problems: [],
            plan: {
              added: [entry({ forms: ['渡假'], replacement: '度假', severity: 'stops' })],
              changed: [
                { was: kept, is: entry({ forms: ['按装'], exceptions: ['按装置'], to: '2026-12-31' }) },
              ],
              ended: [{ ...entry({ forms: ['水份'] }), id: 2 }],
              unchanged: 7,
            },
          },
        }
      : { ok: true, value: { version: 5, added: 1, changed: 1, ended: 1 } }
  const { router } = renderAtDesk('zh-CN', <ImportForm />)
  await userEvent.click(screen.getByRole('switch', { name: '文件就是整个词库' }))
  await choose()
  expect(await screen.findByRole('list', { name: /新增 1 条/ })).toHaveTextContent('易错必须改渡假→ 应为度假')
  expect(screen.getByRole('list', { name: /修改 1 条/ })).toHaveTextContent('至 2026-12-31例外：按装置')
  expect(screen.getByRole('list', { name: /停用 1 条/ })).toHaveTextContent('水份')
  expect(screen.getByText('7 条不变。')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: '导入这 3 处改动' }))
  expect(posted.at(-1)).toBe('/api/desk/settings/lexicons/import?whole=true&seen=4')
  expect(await screen.findByText('已导入：新增 1 条，修改 1 条，停用 1 条。')).toBeInTheDocument()
  expect(router.refresh).toHaveBeenCalled()
})

test('a lexicon that somebody changed meanwhile says so, and the file can be read again', async () => {
  respond = (address) =>
    address.includes('/preview')
      ? {
          ok: true,
          value: {
            ...{ version: 4, rows: 1, problems: [] },
            plan: { added: [entry()], changed: [], ended: [], unchanged: 0 },
          },
        }
      : { ok: false, refusal: { code: 'settings-outdated' } }
  renderAtDesk('en', <ImportForm />)
  await choose()
  await userEvent.click(await screen.findByRole('button', { name: 'Import this change' }))
  expect(await screen.findByRole('alert')).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Read the file again' }))
  expect(posted.filter((address) => address.includes('/preview'))).toHaveLength(2)
})
