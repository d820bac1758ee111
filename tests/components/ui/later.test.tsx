import { expect, test } from '@jest/globals'
import { render, screen, waitFor } from '@testing-library/react'
import { Later } from '#components/ui/later.tsx'

test('with the line cut a tool stays away and breaks nothing; it comes when the line is back', async () => {
  let isCut = true
  let asked = 0
  const load = async () => {
    asked += 1
    if (isCut) throw new TypeError('Failed to fetch')
    return ({ name }: { name: string }) => <button type="button">{name}</button>
  }
  render(
    <>
      <p>正文</p>
      <Later load={load} own={{ name: '查找' }} />
    </>,
  )
  await waitFor(() => expect(asked).toBe(1))
  expect(screen.getByText('正文')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  isCut = false
  dispatchEvent(new Event('online'))
  expect(await screen.findByRole('button', { name: '查找' })).toBeVisible()
})
