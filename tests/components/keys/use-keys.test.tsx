import { beforeEach, expect, jest, test } from '@jest/globals'
import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import zh from '#app/messages/zh-CN.json' with { type: 'json' }
import { addressFor, type KeyEntry, type KeyId, keyMap, type PlacedKey } from '#components/keys/key-map.ts'
import { KeyMapDialog } from '#components/keys/key-map-dialog.tsx'
import { readPress } from '#components/keys/read-press.ts'
import { useKeys } from '#components/keys/use-keys.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const rooms = keyMap.flatMap(({ does }) =>
  'go' in does ? [does.go === '/desk/queues/' ? '/desk/queues/edit' : does.go] : [],
)
const open = jest.fn()
const pressed = jest.fn<(id: KeyId) => void>()

beforeEach(() => {
  localStorage.clear()
  open.mockClear()
  pressed.mockClear()
})

const placed = keyMap
  .filter(({ does }) => 'focus' in does || 'click' in does)
  .map(({ id }) => id as PlacedKey)

function Page({ own = rooms }: { own?: readonly string[] }) {
  useKeys(own, open)
  return (
    <main id="main">
      {placed.map((id) => (
        <button key={id} type="button" data-key={id} onClick={() => pressed(id)}>
          {id}
        </button>
      ))}
      <a href="#1" data-row>
        第一行
      </a>
      <a href="#2" data-row>
        第二行
      </a>
      <input aria-label="标题" />
      <textarea aria-label="意见" />
      {/* biome-ignore lint/a11y/useSemanticElements: the editor's own element. */}
      <div role="textbox" contentEditable suppressContentEditableWarning aria-label="正文" tabIndex={0}>
        字
      </div>
    </main>
  )
}

const show = (own?: readonly string[]) => renderAtDesk('zh-CN', <Page own={own} />)

/** Presses what the map of keys writes. */
// As user-event writes them.
const NAMED: Record<string, string> = { Enter: '{Enter}', '[': '[[' }

async function press(presses: readonly string[]) {
  for (const one of presses) {
    await userEvent.keyboard(
      one.startsWith('mod+') ? `{Control>}${one.slice(4)}{/Control}` : (NAMED[one] ?? one),
    )
  }
}

const inMap = (name: string) => {
  const row = screen.getByText(name, { selector: 'dt' }).parentElement as HTMLElement
  return within(row)
    .getByRole('definition')
    .textContent?.replace(/ 再按 /g, '')
}

test('the map shows every key there is, and as it is pressed', () => {
  renderAtDesk('zh-CN', <KeyMapDialog rooms={rooms} onClose={() => undefined} />)
  expect(screen.getAllByRole('term')).toHaveLength(keyMap.length)
  for (const group of new Set(keyMap.map((entry) => entry.group))) {
    const section = screen.getByRole('region', { name: zh.keys.groups[group] })
    const names = within(section)
      .getAllByRole('term')
      .map((term) => term.textContent)
    expect(names).toEqual(keyMap.filter((entry) => entry.group === group).map(({ id }) => zh.keys.acts[id]))
  }
  expect(inMap('查找与指令')).toBe('CtrlK')
  expect(inMap('工作台')).toBe('GD')
})

test('a room that is not the person’s is neither in the map nor reached', async () => {
  const { unmount } = renderAtDesk('zh-CN', <KeyMapDialog rooms={['/desk']} onClose={() => undefined} />)
  expect(screen.queryByText('人员', { selector: 'dt' })).toBeNull()
  unmount()
  const { router } = show(['/desk'])
  await press(['g', 'p'])
  expect(router.push).not.toHaveBeenCalled()
})

test.each([...keyMap].map((entry) => [entry.id, entry] as [string, KeyEntry]))(
  'the key %s does what the list of keys says',
  async (_, { id, press: presses, does }) => {
    const { router } = show()
    if ('native' in does) return
    await press(presses)
    expect(open.mock.calls).toEqual('open' in does ? [[does.open]] : [])
    expect(router.push.mock.calls).toEqual('go' in does ? [[addressFor(does.go, rooms)]] : [])
    expect(pressed.mock.calls).toEqual('click' in does ? [[id]] : [])
    if ('focus' in does || 'click' in does) expect(screen.getByRole('button', { name: id })).toHaveFocus()
    if ('step' in does)
      expect(screen.getByRole('link', { name: does.step > 0 ? '第一行' : '第二行' })).toHaveFocus()
  },
)

test('nothing signs by one stray key: approve is focused, Enter is what presses it', async () => {
  show()
  await press(['a'])
  expect(pressed).not.toHaveBeenCalled()
  await press(['Enter'])
  expect(pressed).toHaveBeenCalledWith('approve')
})

test('j and k go row by row and stop at the ends', async () => {
  show()
  for (const key of ['j', 'j', 'j']) await press([key])
  expect(screen.getByRole('link', { name: '第二行' })).toHaveFocus()
  await press(['k'])
  expect(screen.getByRole('link', { name: '第一行' })).toHaveFocus()
})

test.each(['标题', '意见', '正文'])('single keys are letters while typing in %s', async (field) => {
  const { router } = show()
  await userEvent.click(screen.getByRole('textbox', { name: field }))
  await press(['?', 'n', 'g', 'd', 'x'])
  expect([open.mock.calls, router.push.mock.calls, pressed.mock.calls]).toEqual([[], [], []])
  await press(['mod+k'])
  expect(open).toHaveBeenCalledWith('palette')
})

test('what an input method composes with is no key of ours', () => {
  const { router } = show()
  fireEvent.keyDown(document.body, { key: 'n', isComposing: true })
  fireEvent.keyDown(document.body, { key: 'n', keyCode: 229 })
  expect(router.push).not.toHaveBeenCalled()
  fireEvent.keyDown(document.body, { key: '？' })
  expect(open).toHaveBeenCalledWith('map')
  expect(['，', '。', '【', '】'].map((key) => readPress(new KeyboardEvent('keydown', { key })))).toEqual([
    ...[',', '.', '[', ']'],
  ])
})

test('under a dialog no key acts on the page', async () => {
  const { router } = show()
  renderAtDesk('zh-CN', <KeyMapDialog rooms={rooms} onClose={() => undefined} />)
  await press(['n', 'x', 'mod+k'])
  expect([open.mock.calls, router.push.mock.calls, pressed.mock.calls]).toEqual([[], [], []])
})

test('a key held down presses once', () => {
  show()
  fireEvent.keyDown(document.body, { key: 'x' })
  fireEvent.keyDown(document.body, { key: 'x', repeat: true })
  expect(pressed).toHaveBeenCalledTimes(1)
})

test('switched off on this device, single keys rest and chords still act', async () => {
  const { unmount } = renderAtDesk('zh-CN', <KeyMapDialog rooms={rooms} onClose={() => undefined} />)
  await userEvent.click(screen.getByRole('switch', { name: /^启用单键快捷键/ }))
  unmount()
  const { router } = show()
  await press(['n', 'g', 'd', '?'])
  expect([open.mock.calls, router.push.mock.calls]).toEqual([[], []])
  await press(['mod+k'])
  expect(open).toHaveBeenCalledWith('palette')
})
