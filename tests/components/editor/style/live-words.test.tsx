import 'fake-indexeddb/auto'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { BodyEditor } from '#components/editor/body-editor.tsx'
import { LiveWords } from '#components/editor/style/live-words.ts'
import { StyleContext, useHouseStyle } from '#components/editor/style/style-context.ts'
import { TitleFields } from '#components/editor/title-fields.tsx'
import type { WordFinding } from '#lib/checks/finding.ts'
import { type Content, emptyContent } from '#lib/document/content.ts'
import { plainText } from '#lib/document/text.ts'
import { type Answer, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'
import { bodyOf } from '#tests/support/world.ts'

beforeEach(() => {
  // jsdom lays nothing out; ProseMirror asks where things are.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  Object.assign(Element.prototype, { scrollIntoView: () => undefined })
  document.elementFromPoint ??= () => null
})

let texts = 0
let last: Content = emptyContent()

function Writing({ start, keptAs }: { start: Content; keptAs: string }) {
  const [content, setContent] = useState(start)
  const style = useHouseStyle(
    content,
    [],
    () => keptAs,
    () => 7,
  )
  const change = (part: Partial<Content>) => setContent((was) => ({ ...was, ...part }))
  last = { ...content, body: last.body }
  return (
    <StyleContext value={style}>
      <TitleFields {...{ content, change }} readOnly={false} errorOf={() => undefined} />
      <BodyEditor
        start={start.body}
        editable
        hasToolbar
        onChange={(read) => {
          last = { ...last, body: read() }
        }}
      />
    </StyleContext>
  )
}

const wrong = (line: string): WordFinding[] => {
  const from = line.indexOf('帐号')
  const to = from + 2
  const said = { replacement: '账号' }
  return from < 0
    ? []
    : [
        {
          ...{ check: 'wrong', severity: 'stops', from, to, said, source: '异形词表', note: '银行专用' },
          fix: [{ from, to, text: '账号' }],
        },
      ]
}

const byLexicon = ({ body }: Sent): Answer => ({
  ok: true,
  value: { lexicon: 1, found: (body as { lines: string[] }).lines.map(wrong) },
})

async function write(given: Partial<Content>, respond: (sent: Sent) => Answer = byLexicon) {
  texts += 1
  const start = { ...emptyContent(), ...given }
  last = start
  const view = renderAtDesk('zh-CN', <Writing start={start} keptAs={`words.${texts}`} />, respond)
  await screen.findByRole('button', { name: /^体例/ })
  return view
}

const count = () => screen.getByRole('button', { name: /^体例/ })

test('a word of the lexicon is marked, explained with weight, source and what it should be, and mended by one key', async () => {
  await write({ title: '开放帐号', body: bodyOf('市民的帐号今晨开放') })
  await waitFor(() => expect(count()).toHaveTextContent('2'))
  const mark = () => document.querySelector('.style-mark')
  expect(mark()).toHaveTextContent('帐号')
  expect(mark()).toHaveAttribute('data-severity', 'error')
  const inTitle = screen.getAllByRole('list', { name: '体例' })[0] as HTMLElement
  expect(within(inTitle).getByText('易错')).toBeInTheDocument()
  screen.getByRole('textbox', { name: '标题' }).focus()
  await userEvent.keyboard('{F8}{F8}')
  const card = await screen.findByRole('region', { name: '体例：易错' })
  expect(card).toHaveTextContent('必须改')
  expect(card).toHaveTextContent('账号')
  expect(card).toHaveTextContent('异形词表')
  expect(card).toHaveTextContent('银行专用')
  await userEvent.keyboard('{Alt>}{F8}{/Alt}')
  expect(plainText(last.body)).toContain('市民的账号今晨开放')
})

test('each line is asked about once, only what has changed again, and without an answer one writes on as before', async () => {
  const { sent } = await write({ title: '没有', body: bodyOf('一段', '二段') })
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toEqual({
    method: 'POST',
    address: '/api/desk/articles/7/read-lines',
    body: { lines: ['没有', '一段', '二段'] },
  })
  await userEvent.type(screen.getByRole('textbox', { name: '标题' }), '帐号')
  await waitFor(() => expect(sent).toHaveLength(2), { timeout: 3_000 })
  expect(sent[1]?.body).toEqual({ lines: ['没有帐号'] })
})

test('with the server away nothing is marked and nothing is lost', async () => {
  await write({ title: '开放帐号', body: bodyOf('一段') }, () => null)
  await userEvent.type(screen.getByRole('textbox', { name: '标题' }), '了')
  expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('开放帐号了')
  expect(document.querySelector('.style-mark')).toBeNull()
})

test('another state of the lexicon has every line asked about again', async () => {
  let lexicon = 1
  const asked: string[][] = []
  const known = jest.fn()
  const words = new LiveWords(async (lines) => {
    asked.push([...lines])
    return { lexicon, found: lines.map(() => []) }
  }, known)
  words.want(['一', '二'])
  await waitFor(() => expect(known).toHaveBeenCalledTimes(1))
  lexicon = 2
  words.want(['一', '二', '三'])
  await waitFor(() => expect(asked).toEqual([['一', '二'], ['三'], ['一', '二']]))
})
