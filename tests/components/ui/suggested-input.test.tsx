import { expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { SuggestedInput } from '#components/ui/suggested-input.tsx'
import { renderIn } from '#tests/support/render.tsx'

const people = ['林晓帆', '周若溪', '沈砚秋', '沈知远']

function Field({ readOnly }: { readOnly?: boolean }) {
  const [value, setValue] = useState('')
  return (
    <SuggestedInput
      label="作者"
      value={value}
      options={people}
      limit={3}
      readOnly={readOnly}
      onChange={setValue}
    />
  )
}
const show = (readOnly?: boolean) => {
  renderIn('zh-CN', <Field readOnly={readOnly} />)
  return screen.getByRole('combobox', { name: '作者' })
}
const offered = () => screen.queryAllByRole('option').map(({ textContent }) => textContent)

test('offers what is meant while one types, and takes what the arrows mark', async () => {
  const field = show()
  await userEvent.tab()
  expect(offered()).toEqual([])
  await userEvent.keyboard('沈')
  expect(offered()).toEqual(['沈砚秋', '沈知远'])
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  const marked = screen.getByRole('option', { name: '沈知远' })
  expect(field).toHaveAttribute('aria-activedescendant', marked.id)
  expect(marked).toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{Enter}')
  expect(field).toHaveValue('沈知远')
  expect(field).toHaveAttribute('aria-expanded', 'false')
  expect(offered()).toEqual([])
})

test('offers all of a choice that was made, so many at once; Escape leaves what is typed', async () => {
  const field = show()
  await userEvent.type(field, '周若溪')
  expect(offered()).toEqual(['林晓帆', '周若溪', '沈砚秋'])
  await userEvent.keyboard('{ArrowUp}{Escape}')
  expect(offered()).toEqual([])
  expect(field).toHaveValue('周若溪')
  expect(field).toHaveFocus()
})

test('a press on a name takes it; nothing is offered to who may not write', async () => {
  const field = show()
  await userEvent.click(field)
  await userEvent.click(screen.getByRole('option', { name: '周若溪' }))
  expect(field).toHaveValue('周若溪')
  await userEvent.tab()
  expect(offered()).toEqual([])
})

test('offers nothing where nothing may be written', async () => {
  await userEvent.click(show(true))
  expect(offered()).toEqual([])
})
