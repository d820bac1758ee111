import { beforeEach, expect, jest, test } from '@jest/globals'
import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { forgetWords, useKeptWords } from '#components/desk/kept-words.ts'

function Note({ person = 3, articleId = 7, round = 1 }) {
  const [note, setNote] = useKeptWords({ articleId, of: `round ${round}` }, 'note')
  return (
    <div data-person={person}>
      <input aria-label="note" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </div>
  )
}
const note = () => screen.getByRole('textbox', { name: 'note' })
const place = 'sanshen.typed 3 decision 7 round 1 note'

beforeEach(() => sessionStorage.clear())

test('a page that is loaded anew has what this tab kept, once it stands, and differs nowhere from what the server drew', async () => {
  sessionStorage.setItem(place, '请核对人数')
  const page = document.createElement('div')
  document.body.append(page)
  page.innerHTML = '<div data-person="3"><input aria-label="note" value=""></div>'
  expect(page.querySelector('input')?.value).toBe('')
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  render(<Note />, { container: page, hydrate: true })
  expect(note()).toHaveValue('请核对人数')
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
})

test('it is of this article, this round and this person, and of nobody and nothing else', async () => {
  render(<Note />)
  await userEvent.type(note(), '同意')
  expect(sessionStorage.getItem(place)).toBe('同意')
  for (const other of [{ articleId: 77 }, { round: 2 }, { person: 4 }]) {
    cleanup()
    render(<Note {...other} />)
    expect(note()).toHaveValue('')
  }
  cleanup()
  render(<Note />)
  expect(note()).toHaveValue('同意')
})

test('what is decided, or taken out of the field again, leaves nothing behind', async () => {
  render(<Note />)
  await userEvent.type(note(), '甲')
  await userEvent.clear(note())
  expect(sessionStorage).toHaveLength(0)
  await userEvent.type(note(), '乙')
  forgetWords(77)
  expect(sessionStorage).toHaveLength(1)
  forgetWords(7)
  expect(sessionStorage).toHaveLength(0)
})

test('a browser that keeps nothing still lets one type', async () => {
  const closed = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  render(<Note round={9} />)
  await userEvent.type(note(), '丙')
  expect(note()).toHaveValue('丙')
  closed.mockRestore()
})
