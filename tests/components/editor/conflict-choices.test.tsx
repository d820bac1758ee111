import { expect, jest, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { ConflictChoices } from '#components/editor/conflict-choices.tsx'
import type { Choice, Conflict } from '#lib/document/merge/merge.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const cell = (text: string) => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1 },
  content: [{ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) }],
})
const table = (...rows: string[][]) => ({
  type: 'table',
  attrs: { caption: '' },
  content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })),
})
const cover = (letter: string) => ({
  ...{ sha256: letter.repeat(64), width: 1440, height: 960 },
  ...{ caption: '渡口。', credit: '林晓帆 摄', alt: '渡口' },
})

test('a table and a picture that two people changed are shown as they are, and each is somebody’s to choose', async () => {
  const settled = jest.fn(async (_choices: readonly Choice[]) => undefined)
  const conflicts = [
    { field: 'cover', base: cover('a'), mine: cover('b'), theirs: cover('c') },
    {
      ...{ field: 'body', at: 0, base: [table(['区'])] },
      mine: [table(['区', ''])],
      theirs: [table(['区'], ['城南'])],
    },
    { field: 'body', at: 1, base: [table(['区'])], mine: [], theirs: [table(['城北'])] },
  ] as Conflict[]
  renderAtDesk('zh-CN', <ConflictChoices by="周若溪" conflicts={conflicts} onSettle={settled} />)

  const [pictures] = screen.getAllByRole('radiogroup', { name: '题图' })
  if (!pictures) throw new Error('the pictures')
  const shown = within(pictures).getAllByRole('img', { name: '渡口' })
  expect(shown.map((image) => /[bc]{64}/.exec(image.getAttribute('src') ?? '')?.[0].charAt(0))).toEqual([
    'b',
    'c',
  ])
  const [first, second] = screen.getAllByRole('radiogroup', { name: '正文' })
  if (!first || !second) throw new Error('two places')
  expect(within(first).getAllByRole('table')).toHaveLength(2)
  expect(
    within(first)
      .getAllByRole('row')
      .map(({ children }) => children.length),
  ).toEqual([2, 1, 1])
  expect(second).toHaveTextContent('（空）')

  await userEvent.click(within(pictures).getByRole('radio', { name: '周若溪 写的' }))
  await userEvent.click(within(first).getByRole('radio', { name: '我写的' }))
  await userEvent.click(within(second).getByRole('radio', { name: '两段都留，我的在前' }))
  await userEvent.click(screen.getByRole('button', { name: '按选定的合到一起' }))
  expect(settled).toHaveBeenCalledWith(['theirs', 'mine', 'both'])
})
