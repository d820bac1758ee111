import { expect, jest, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Menu } from '#components/ui/menu.tsx'
import { MenuChoices, MenuItem } from '#components/ui/menu-lines.tsx'
import { renderIn } from '#tests/support/render.tsx'

function showMenu() {
  const chosen = jest.fn<(what: string) => void>()
  renderIn(
    'en',
    <>
      <Menu
        button={(carries) => (
          <button type="button" {...carries}>
            Insert
          </button>
        )}
      >
        <MenuItem onChoose={() => chosen('picture')}>Picture</MenuItem>
        <MenuChoices
          label="Theme"
          value="light"
          choices={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChoose={chosen}
        />
        <MenuItem onChoose={() => chosen('table')}>Table</MenuItem>
      </Menu>
      <button type="button">Next</button>
    </>,
  )
  return { chosen, button: screen.getByRole('button', { name: 'Insert' }) }
}
const focused = () => document.activeElement?.textContent

test('a menu is walked by the arrows, its ends and first letters, and taken by Enter', async () => {
  const { chosen, button } = showMenu()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(button).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('menu', { name: 'Insert' })).toBeInTheDocument()
  expect(focused()).toBe('Picture')
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('Table')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('Light')
  await userEvent.keyboard('{End}{Home}d')
  expect(focused()).toBe('Dark')
  await userEvent.keyboard('t{Enter}')
  expect(chosen.mock.calls).toEqual([['table']])
  expect(screen.queryByRole('menu')).toBeNull()
  expect(button).toHaveFocus()
})

test('an arrow on the button opens it at that end; Escape and Tab leave it', async () => {
  const { chosen, button } = showMenu()
  button.focus()
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('Table')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(button).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('Picture')
  await userEvent.tab()
  expect(screen.queryByRole('menu')).toBeNull()
  expect(screen.getByRole('button', { name: 'Next' })).toHaveFocus()
  expect(chosen).not.toHaveBeenCalled()
})

test('what is chosen among several is marked, and the menu stays; a press elsewhere closes it', async () => {
  const { chosen, button } = showMenu()
  await userEvent.click(button)
  expect(screen.getByRole('menuitemradio', { name: 'Light' })).toBeChecked()
  await userEvent.click(screen.getByRole('menuitemradio', { name: 'Dark' }))
  expect(chosen.mock.calls).toEqual([['dark']])
  expect(screen.getByRole('group', { name: 'Theme' })).toBeInTheDocument()
  await userEvent.click(document.body)
  expect(screen.queryByRole('menu')).toBeNull()
})
