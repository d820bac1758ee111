import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { ArticleEditor } from '#components/editor/article-editor.tsx'
import { keepText, keptKey, keptText } from '#components/editor/outbox.ts'
import { emptyContent } from '#lib/document/content.ts'
import type { Locale } from '#lib/people/schema.ts'
import type { Verdict } from '#lib/platform/refusal.ts'
import { type Answer, no, renderAtDesk, type Sent } from '#tests/components/desk/at-desk.tsx'

const yes: Verdict = { allowed: true }
const savedAt = '2026-11-23T06:05:00.000Z'
const content = { ...emptyContent(), title: '口袋公园开放' }
const draft = { version: 3, hash: 'a'.repeat(64), content, savedAt, savedBy: '林晓帆' }
const theirs = { ...draft, version: 4, content: { ...content, title: '编辑改的题' }, savedBy: '周若溪' }
// Each test writes an article of its own: what a tab saved outlives its page.
let articleId = 0

beforeEach(() => {
  articleId += 1
  // jsdom lays nothing out; ProseMirror asks where the selection is.
  const nowhere = () => [] as unknown as DOMRectList
  Object.assign(Range.prototype, { getClientRects: nowhere, getBoundingClientRect: () => new DOMRect() })
  globalThis.DOMRect ??= class {} as typeof DOMRect
})

type Changes = Partial<ComponentProps<typeof ArticleEditor>>

const pen: Answer = { ok: true, value: { version: 3, askedBy: null } }

/** What is `sent` is what concerns the text; the pen is free unless `respond` says otherwise. */
async function open(
  locale: Locale,
  respond: (sent: Sent) => Answer = () => ({ ok: true, value: null }),
  changes: Changes = {},
) {
  const sent: Sent[] = []
  const view = renderAtDesk(
    locale,
    <ArticleEditor
      actorId={1}
      articleId={articleId}
      draft={draft}
      channels={[{ slug: 'city', name: '城事', parentName: '', retired: false }]}
      styleOff={[]}
      colleagues={['林晓帆', '周若溪', '沈砚秋']}
      originalTitle={null}
      isLive={false}
      isCorrection={false}
      stage={null}
      sentBack={null}
      isRejected={false}
      remarks={{ open: 0, at: {}, news: '0 0 0' }}
      isUnderReview={false}
      verdicts={{ write: yes, submit: yes, recall: { allowed: false, refusal: { code: 'nothing-open' } } }}
      {...changes}
    />,
    (request) => {
      const { address } = request
      // What the page asks by itself, after a save or in an idle moment, is not what these people do.
      if (address.endsWith('/weight')) return { ok: true, value: { due: null, hasRules: false } }
      if (address.endsWith('/read-lines')) return { ok: true, value: { lexicon: 1, found: [] } }
      if (!/\/(ask-for|lay-down)?-?pen$/.test(address)) sent.push(request)
      const answer = respond(request)
      return address.endsWith('/pen') && answer?.ok ? pen : answer
    },
  )
  // Until this device has been asked for a text kept from before, nothing is typed.
  if (changes.verdicts?.write.allowed !== false)
    await waitFor(() => expect(screen.getAllByRole('textbox')[0]).not.toHaveAttribute('readonly'))
  return { ...view, sent }
}

const saved = (version: number): Answer => ({
  ok: true,
  value: { version, hash: String(version).repeat(64), savedAt },
})
const title = () => screen.getByRole('textbox', { name: '标题' })
const status = () => screen.getByRole('status')

test('the fields have the names that a screen reader is promised', async () => {
  await open('zh-CN')
  for (const name of ['引题', '标题', '副题', '摘要', '正文', '标签']) {
    expect(await screen.findByRole('textbox', { name })).toBeVisible()
  }
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveAttribute('contenteditable', 'true'),
  )
  for (const name of ['来源', '频道', '作者']) expect(screen.getByRole('combobox', { name })).toBeVisible()
  for (const name of ['保存', '预览', '送审']) expect(screen.getByRole('button', { name })).toBeEnabled()
  expect(screen.queryByRole('textbox', { name: '更正说明' })).toBeNull()
})

test('a text is saved on the version that the page began from, then handed in by its hash', async () => {
  const { sent, router } = await open('zh-CN', ({ method }) =>
    method === 'PUT' ? saved(4) : { ok: true, value: null },
  )
  await userEvent.type(title(), '了')
  expect(status()).toHaveTextContent('保存中')
  await userEvent.type(screen.getByRole('textbox', { name: '送审附言' }), '请过目')
  await userEvent.click(screen.getByRole('button', { name: '送审' }))
  await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1))
  expect(status()).toHaveTextContent('已保存 14:05')
  expect(sent).toEqual([
    {
      method: 'PUT',
      address: `/api/desk/articles/${articleId}/draft`,
      body: { version: 3, content: { ...content, title: '口袋公园开放了' }, window: expect.any(String) },
    },
    {
      method: 'POST',
      address: `/api/desk/articles/${articleId}/submit`,
      body: { hash: '4'.repeat(64), note: '请过目' },
    },
  ])
})

describe('when somebody else saved first', () => {
  const respond = ({ method }: Sent) =>
    method === 'PUT' ? no('stale') : ({ ok: true, value: theirs } as Answer)

  test.each([
    {
      locale: 'zh-CN',
      field: '标题',
      save: '保存',
      conflict: '有冲突',
      changed: '这篇稿件已被改过',
      copy: '复制我的文字',
      load: '载入最新',
    },
    {
      locale: 'en',
      field: 'Headline',
      save: 'Save',
      conflict: 'Conflict',
      changed: 'This article has been changed',
      copy: 'Copy my words',
      load: 'Load the latest',
    },
  ] as const)('in $locale the typed words stay, and the person is told what to do', async (words) => {
    const { locale, field, save, conflict, changed, copy, load } = words
    const user = userEvent.setup()
    await open(locale, respond)
    const headline = screen.getByRole('textbox', { name: field })
    await user.type(headline, '了')
    await user.click(screen.getByRole('button', { name: save }))
    await waitFor(() => expect(status()).toHaveTextContent(conflict))
    expect(headline).toHaveValue('口袋公园开放了')
    const notice = within(screen.getByRole('alert'))
    expect(screen.getByRole('alert')).toHaveTextContent(changed)
    expect(screen.getByRole('alert')).toHaveTextContent('周若溪')
    expect(notice.getByRole('button', { name: load })).toBeEnabled()
    await user.click(notice.getByRole('button', { name: copy }))
    expect(await navigator.clipboard.readText()).toContain('口袋公园开放了')
    expect((await keptText(keptKey(1, articleId)))?.content.title).toBe('口袋公园开放了')
  })

  test('the person chooses whose headline stands, side by side, and it is saved on top of the other’s text', async () => {
    const user = userEvent.setup()
    const { sent } = await open('zh-CN', ({ method, body }) =>
      method === 'PUT' && (body as { version: number }).version === 4
        ? saved(5)
        : respond({ method } as Sent),
    )
    await user.type(title(), '了')
    await user.click(screen.getByRole('button', { name: '保存' }))
    const place = within(await screen.findByRole('radiogroup', { name: '标题' }))
    expect(screen.getByRole('alert')).toHaveTextContent('口袋公园开放了')
    expect(screen.getByRole('alert')).toHaveTextContent('编辑改的题')
    expect(title()).toHaveAttribute('readonly')
    expect(screen.getByRole('button', { name: '按选定的合到一起' })).toBeDisabled()
    await user.click(place.getByRole('radio', { name: '我写的' }))
    await user.click(screen.getByRole('button', { name: '按选定的合到一起' }))
    await waitFor(() => expect(status()).toHaveTextContent('已保存'))
    expect(sent.at(-1)?.body).toMatchObject({ version: 4, content: { title: '口袋公园开放了' } })
    expect(screen.getByText(/周若溪 在 .* 存下的文字，已与您写的合到一起。/)).toBeVisible()
    expect(title()).not.toHaveAttribute('readonly')
  })

  test('a text that was not handed in is not submitted either', async () => {
    const { sent } = await open('zh-CN', respond)
    await userEvent.type(title(), '了')
    await userEvent.click(screen.getByRole('button', { name: '送审' }))
    await waitFor(() => expect(status()).toHaveTextContent('有冲突'))
    expect(sent.map(({ address }) => address)).not.toContain(`/api/desk/articles/${articleId}/submit`)
  })
})

test('words that were not saved last time are back after a reload, and are saved', async () => {
  await keepText(keptKey(1, articleId), {
    content: { ...content, title: '断线时写的题' },
    version: 3,
    base: content,
  })
  const { sent } = await open('zh-CN', () => saved(4))
  expect(title()).toHaveValue('断线时写的题')
  expect(screen.getByText('已找回上次没来得及保存的文字。')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(status()).toHaveTextContent('已保存'))
  expect(sent[0]?.body).toMatchObject({ version: 3, content: { title: '断线时写的题' } })
  await waitFor(async () => expect(await keptText(keptKey(1, articleId))).toBeNull())
})

test('words kept under a text that has moved on are shown as a conflict', async () => {
  await keepText(keptKey(1, articleId), {
    content: { ...content, title: '断线时写的题' },
    version: 2,
    base: content,
  })
  await open('zh-CN', ({ method }) => (method === 'PUT' ? no('stale') : { ok: true, value: theirs }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(status()).toHaveTextContent('有冲突'))
  expect(title()).toHaveValue('断线时写的题')
})

test('what lacks for a submission is said beside each field', async () => {
  await open('zh-CN', () =>
    no('invalid', {
      fields: {
        'content.title': { code: 'title-missing' },
        'content.channel': { code: 'channel-missing' },
        'content.body': { code: 'body-missing' },
      },
    }),
  )
  await userEvent.click(screen.getByRole('button', { name: '送审' }))
  await waitFor(() => expect(title()).toHaveAccessibleDescription('请填写标题。'))
  expect(screen.getByRole('combobox', { name: '频道' })).toHaveAccessibleDescription('请选择频道。')
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: '正文' })).toHaveAccessibleDescription('正文还是空的。'),
  )
})

test('while the article is in another hand it can be read, and the page says whose', async () => {
  await open('zh-CN', undefined, {
    isUnderReview: true,
    stage: { position: 2, key: 'review', nameZh: '审读', nameEn: 'Review' },
    verdicts: {
      write: { allowed: false, refusal: { code: 'pen-elsewhere', params: { position: 2 } } },
      submit: { allowed: false, refusal: { code: 'out-of-order' } },
      recall: yes,
    },
  })
  expect(screen.getByText('稿件在审读手中')).toBeVisible()
  expect(title()).toHaveAttribute('readonly')
  expect(await screen.findByRole('textbox', { name: '正文' })).toHaveAttribute('aria-readonly', 'true')
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
  expect(screen.getByRole('button', { name: '撤回送审' })).toBeEnabled()
})

test('a reprint says where it stood; turning away and back loses nothing', async () => {
  await open('zh-CN', () => saved(4))
  const source = screen.getByRole('combobox', { name: '来源' })
  await userEvent.selectOptions(source, '转载')
  await userEvent.type(screen.getByRole('textbox', { name: '原标题' }), '原来的题')
  await userEvent.selectOptions(source, '本报')
  expect(screen.queryByRole('textbox', { name: '原标题' })).toBeNull()
  await userEvent.selectOptions(source, '转载')
  expect(screen.getByRole('textbox', { name: '原标题' })).toHaveValue('原来的题')
})

test('a byline offers the roles of a paper and the names of its people, and takes any other', async () => {
  const { sent } = await open('zh-CN', () => saved(4))
  await userEvent.click(screen.getByRole('combobox', { name: '身份' }))
  for (const role of ['记者', '通讯员', '摄影', '实习生']) {
    expect(screen.getByRole('option', { name: role })).toBeInTheDocument()
  }
  await userEvent.click(screen.getByRole('option', { name: '摄影' }))
  await userEvent.type(screen.getByRole('combobox', { name: '作者' }), '沈')
  await userEvent.click(screen.getByRole('option', { name: '沈砚秋' }))
  await userEvent.click(screen.getByRole('button', { name: '再加一位' }))
  await userEvent.type(screen.getAllByRole('combobox', { name: '身份' })[1] as HTMLElement, '航拍')
  await userEvent.type(screen.getAllByRole('combobox', { name: '作者' })[1] as HTMLElement, '江若水')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(status()).toHaveTextContent('已保存'))
  expect(sent.at(-1)?.body).toMatchObject({
    content: {
      byline: [
        { role: '摄影', name: '沈砚秋' },
        { role: '航拍', name: '江若水' },
      ],
    },
  })
})

test('an original title that revisions have is shown, not written; a refusal of it is said beside it', async () => {
  const source = { kind: 'reprint', name: '', originalTitle: '原来的题', author: '', url: '' } as const
  const set = { originalTitle: '原来的题', draft: { ...draft, content: { ...content, source } } }
  const code = 'original-title-set'
  await open('zh-CN', () => no(code, { fields: { 'content.source.originalTitle': { code } } }), set)
  const field = screen.getByRole('textbox', { name: '原标题' })
  expect(field).toHaveAttribute('readonly')
  expect(field).toHaveAccessibleDescription(/随审签版本定下/)
  await userEvent.type(title(), '了')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(field).toHaveAccessibleDescription(/不能再改/))
})

test('an article that turns back into a reprint has its original title again', async () => {
  await open('zh-CN', () => saved(4), { originalTitle: '原来的题' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '来源' }), '转载')
  expect(screen.getByRole('textbox', { name: '原标题' })).toHaveValue('原来的题')
})
