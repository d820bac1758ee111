import { beforeEach, describe, expect, test } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { CoverFields } from '#components/editor/cover-fields.tsx'
import { type Content, type Cover, emptyContent } from '#lib/document/content.ts'
import { PICTURE_LIMITS } from '#lib/media/rules.ts'
import type { Locale } from '#lib/people/schema.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'
import { Carrier } from '#tests/support/carrier.ts'

const medium = { sha256: 'a'.repeat(64), width: 1920, height: 1280 }
const cover: Cover = { ...medium, caption: '公园一角。', credit: '林晓帆 摄', alt: '长椅' }
const kept = { ok: true, value: medium } as const
const photograph = new File(['…'], '公园 1.jpg', { type: 'image/jpeg' })

let now: Content['cover']

beforeEach(() => {
  Carrier.carriesUploads()
  Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: () => undefined })
})

function Holder({ start, readOnly }: { start: Content['cover']; readOnly: boolean }) {
  const [content, setContent] = useState({ ...emptyContent(), cover: start })
  now = content.cover
  return (
    <CoverFields
      content={content}
      readOnly={readOnly}
      errorOf={(path) => (path === 'cover.alt' ? '请写替代文字。' : undefined)}
      change={(part) => setContent((before) => ({ ...before, ...part }) as typeof before)}
    />
  )
}

const show = (start: Content['cover'] = null, { locale = 'zh-CN' as Locale, readOnly = false } = {}) =>
  renderAtDesk(locale, <Holder start={start} readOnly={readOnly} />)
const group = () => screen.getByRole('group', { name: '题图' })
const choose = (file: File) =>
  userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file)
const last = () => Carrier.sent.at(-1) as Carrier

test('a chosen picture is sent under its name, its way is shown, and then it stands there with its fields', async () => {
  show()
  await choose(photograph)
  expect([last().address, last().file]).toEqual([
    `/api/desk/media?only=picture&name=${encodeURIComponent('公园 1.jpg')}`,
    photograph,
  ])
  await last().goesOut(0.42)
  expect(screen.getByRole('progressbar', { name: '正在上传 42%' })).toHaveAttribute('value', '42')
  await last().goesOut(1)
  expect(screen.getByRole('progressbar', { name: '正在处理…' })).toBeVisible()
  await userEvent.type(screen.getByRole('textbox', { name: '图说' }), '公园一角。')
  expect(now).toBeNull()
  await last().isAnswered(kept)
  expect(now).toEqual({ ...medium, caption: '公园一角。', credit: '', alt: '' })
  await userEvent.type(screen.getByRole('textbox', { name: '图片来源' }), '林晓帆 摄')
  await userEvent.type(screen.getByRole('textbox', { name: '替代文字' }), '长椅')
  expect(now).toEqual(cover)
  expect(screen.getByRole('img', { name: '长椅' })).toHaveAttribute('width', '1920')
  expect(screen.getByRole('textbox', { name: '替代文字' })).toHaveAccessibleDescription(/请写替代文字。/)
})

describe('a picture also comes', () => {
  test('by being dropped on its place; one that misses it does not lead away from the page', async () => {
    show()
    const files = { types: ['Files'], files: [photograph] }
    const missed = fireEvent.drop(document.body, { dataTransfer: files })
    expect([missed, Carrier.sent.length]).toEqual([false, 0])
    fireEvent.dragOver(screen.getByText(/也可以拖到这里/), { dataTransfer: files })
    fireEvent.drop(screen.getByText('松手即上传'), { dataTransfer: files })
    expect(last().file).toBe(photograph)
  })

  test('by being pasted, but not with words that are pasted', async () => {
    show()
    fireEvent.paste(document.body, { clipboardData: { types: ['text/plain', 'Files'], files: [photograph] } })
    expect(Carrier.sent).toEqual([])
    fireEvent.paste(document.body, { clipboardData: { types: ['Files'], files: [photograph] } })
    expect(last().file).toBe(photograph)
  })
})

describe('what is refused', () => {
  test('is said beside the picture, and the one before stays with its words', async () => {
    show(cover)
    await choose(new File(['<svg/>'], 'x.jpg', { type: 'image/jpeg' }))
    await last().isAnswered({ ok: false, refusal: { code: 'not-a-picture', params: { name: 'x.jpg' } } })
    expect(screen.getByRole('alert')).toHaveTextContent('“x.jpg”不是可用的图片')
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
    expect(now).toEqual(cover)
  })

  test('for its size is not even sent', async () => {
    show()
    const large = new File(['…'], '大.jpg', { type: 'image/jpeg' })
    Object.defineProperty(large, 'size', { value: PICTURE_LIMITS.bytes + 1 })
    await choose(large)
    expect(screen.getByRole('alert')).toHaveTextContent('“大.jpg”太大：最多 20 MB')
    expect(Carrier.sent).toEqual([])
  })

  test('by a cut line can be sent again with one click', async () => {
    show(null, { locale: 'en' })
    await choose(photograph)
    await last().isCut()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(Carrier.sent.map(({ file }) => file)).toEqual([photograph, photograph])
    await last().isAnswered('<html>a proxy’s page</html>')
    expect(screen.getByRole('alert')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await last().isAnswered(kept)
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(now).toMatchObject(medium)
  })
})

test('another picture takes over the words; removed and chosen again, they are still there', async () => {
  show(cover)
  await choose(photograph)
  await last().isAnswered({ ok: true, value: { ...medium, sha256: 'b'.repeat(64) } })
  expect(now).toEqual({ ...cover, sha256: 'b'.repeat(64) })
  await userEvent.click(screen.getByRole('button', { name: '移除题图' }))
  expect(now).toBeNull()
  await choose(photograph)
  await last().isAnswered(kept)
  expect(now).toEqual(cover)
})

test('of two pictures the later one counts, and one that is called off is none', async () => {
  show()
  await choose(photograph)
  const first = last()
  const second = new File(['…'], '二.jpg', { type: 'image/jpeg' })
  fireEvent.paste(document.body, { clipboardData: { types: ['Files'], files: [second] } })
  expect([first.wasAborted, last().file]).toEqual([true, second])
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  expect([last().wasAborted, now]).toEqual([true, null])
  expect(screen.getByRole('button', { name: '选择图片' })).toBeVisible()
})

test('who may only read sees the picture and its words, and nothing to press', () => {
  show(cover, { readOnly: true })
  expect(group()).toBeVisible()
  expect(screen.getByRole('textbox', { name: '图说' })).toHaveAttribute('readonly')
  expect(screen.queryAllByRole('button')).toEqual([])
})
