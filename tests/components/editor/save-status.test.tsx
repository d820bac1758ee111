import { expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { SaveStatus } from '#components/editor/save-status.tsx'
import type { SaveState } from '#components/editor/saving.ts'
import { renderIn } from '#tests/support/render.tsx'

const saved: SaveState = { kind: 'saved', at: '2026-11-23T06:05:00.000Z' }
const refused: SaveState = { kind: 'refused', refusal: { code: 'not-signed-in' } }

test.each<['zh-CN' | 'en', SaveState, RegExp]>([
  ['zh-CN', saved, /^已保存 14:05$/],
  ['zh-CN', { kind: 'saving' }, /^保存中/],
  ['zh-CN', { kind: 'offline' }, /^离线/],
  ['zh-CN', { kind: 'conflict', theirs: null, met: null }, /^有冲突/],
  ['zh-CN', refused, /^未保存 · 您还没有登录/],
  ['en', saved, /^Saved 14:05$/],
  ['en', { kind: 'saving' }, /^Saving/],
  ['en', { kind: 'offline' }, /^Offline/],
  ['en', { kind: 'conflict', theirs: null, met: null }, /^Conflict/],
  ['en', refused, /^Not saved · You are not signed in/],
])('in %s %j is said as %s', (locale, state, words) => {
  renderIn(locale, <SaveStatus state={state} />)
  expect(screen.getByRole('status')).toHaveTextContent(words)
})
