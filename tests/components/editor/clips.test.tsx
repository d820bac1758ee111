import { beforeEach, expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { readBody } from '#lib/document/body.ts'
import type { Audio, Body, BodyBlock, Video } from '#lib/document/body-types.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'

const words = { caption: '', credit: '', alt: '' }
const video: Video = {
  type: 'video',
  attrs: {
    ...{ sha256: 'c'.repeat(64), format: 'mp4', bytes: 2_500_000, width: 640, height: 360, seconds: 135 },
    ...{ poster: '', posterWidth: 0, posterHeight: 0, ...words },
  },
}
const audio: Audio = {
  type: 'audio',
  attrs: { sha256: 'd'.repeat(64), format: 'mp3', bytes: 300_000, seconds: 3_725, ...words },
}

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  globalThis.DOMRect ??= class {} as typeof DOMRect
  document.elementFromPoint ??= () => null
})

/** The editor of a text with such blocks, and the text as it was handed on last. */
async function write(...content: BodyBlock[]) {
  let last: Body = { type: 'doc', content }
  renderAtDesk('zh-CN', <BodyEditor start={last} editable hasToolbar onChange={(read) => (last = read())} />)
  const text = await screen.findByRole('textbox', { name: '正文' })
  return {
    text,
    body() {
      const read = readBody(last)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      return read.body.content
    },
  }
}

test('a film shows its length, its size and its fields, and asks for what it begins with', async () => {
  const { text, body } = await write(video)
  const group = await within(text).findByRole('group', { name: '视频' })
  expect(await within(group).findByText('视频 02:15 · 640 × 360 · MP4 · 2.4 MB')).toBeVisible()
  expect(group.querySelector('video')).toHaveAttribute('src', `/api/desk/media/${'c'.repeat(64)}.mp4`)
  expect(within(group).getByRole('button', { name: '用当前画面作封面' })).toBeVisible()
  expect(within(group).getByRole('button', { name: '另选封面图片' })).toHaveAttribute('data-wanted', 'true')
  await userEvent.type(within(group).getByRole('textbox', { name: '说明' }), '渡轮靠岸。')
  await userEvent.type(within(group).getByRole('textbox', { name: '来源' }), '林晓帆 摄')
  expect(body()[0]).toEqual({
    ...video,
    attrs: { ...video.attrs, caption: '渡轮靠岸。', credit: '林晓帆 摄' },
  })
})

test('a sound has a player and words, and nothing that it could begin with', async () => {
  const { text, body } = await write(audio, { type: 'paragraph' })
  const group = await within(text).findByRole('group', { name: '音频' })
  expect(await within(group).findByText('音频 1:02:05 · MP3 · 0.3 MB')).toBeVisible()
  expect(within(group).queryByRole('button', { name: '另选封面图片' })).toBeNull()
  await userEvent.type(within(group).getByRole('textbox', { name: '替代文字' }), '汽笛两声')
  expect(body()[0]).toMatchObject({ attrs: { alt: '汽笛两声' } })
  await userEvent.click(within(group).getByRole('button', { name: '移除' }))
  expect(body()).toEqual([{ type: 'paragraph' }])
})
