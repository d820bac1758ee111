import { expect, type Page } from '@playwright/test'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

const attack = (field: string) => `${field}"><img src=x onerror=alert(8)><script>alert(9)</script>{by}`
const line = (field: string, most = 100) => attack(field).slice(0, most)

/** Every field of an article, filled by somebody who means harm. */
const content = {
  v: 1,
  dateline: line('电头', 60),
  kicker: line('引题', 60),
  title: line('标题'),
  shortTitle: line('首页', 30),
  subtitle: line('副题'),
  summary: attack('摘要'),
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: attack('正文') }] }] },
  byline: [{ role: '<b>记者', name: line('记者名', 40) }],
  source: {
    kind: 'reprint',
    name: line('来源', 60),
    originalTitle: line('原题'),
    author: line('原作者', 60),
    url: 'https://example.com/?a=1&quot;=&lt;b&gt;',
  },
  channel: 'city',
  tags: ['"><i>签', '</script>'],
  cover: null,
  ai: line('AI'),
  correction: '',
}

/** Fails when anything on the page ran or was stopped by the policy, or when the words are not there as text. */
async function showsAsText(page: Page, address: string, words: string) {
  await page.goto(address)
  await expect(page.getByText(words, { exact: false }).first()).toBeVisible()
  expect(
    await page.evaluate(() => document.querySelectorAll('img[src="x"], main script:not([src])').length),
  ).toBe(0)
}

test('whatever somebody types into a field is text wherever it is read', async ({ browser, page }) => {
  const ran: string[] = []
  const watch = (watched: Page) => {
    watched.on('dialog', (dialog) => {
      ran.push(`${watched.url()}: ${dialog.message()}`)
      void dialog.dismiss()
    })
    watched.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) ran.push(`${watched.url()}: ${message.text()}`)
    })
  }
  const desks = {
    reporter: await deskOf(browser, 'reporter'),
    editor: await deskOf(browser, 'editor'),
    chief: await deskOf(browser, 'chief'),
  }
  for (const watched of [page, ...Object.values(desks)]) watch(watched)

  const post = async (who: Page, path: string, data: object) => {
    const answer = await who.request.post(`/api/desk/articles${path}`, {
      headers: { origin: new URL(who.url()).origin },
      data,
    })
    const body = await answer.json()
    expect([path, answer.status(), body.ok ? null : body.refusal]).toEqual([path, 200, null])
    return body.value
  }
  const { articleId, hash } = await post(desks.reporter, '', { content })
  await post(desks.reporter, `/${articleId}/submit`, { hash, note: attack('附言') })
  await post(desks.editor, `/${articleId}/return`, {
    hash,
    toPosition: 0,
    reason: 'facts',
    note: attack('退回'),
  })

  const desk = (room: string) => `/desk/articles/${articleId}/${room}`
  await showsAsText(desks.reporter, '/desk', content.title)
  await showsAsText(desks.reporter, '/desk/articles', content.title)
  await showsAsText(desks.reporter, desk('edit'), attack('退回'))
  await expect(desks.reporter.getByLabel('标题', { exact: true })).toHaveValue(content.title)
  await expect(desks.reporter.getByRole('textbox', { name: '正文' })).toHaveText(attack('正文'))
  await showsAsText(desks.reporter, desk('review'), attack('正文'))
  await showsAsText(desks.reporter, desk('versions'), attack('附言'))
  await showsAsText(desks.reporter, desk('sign-off-sheet'), content.title)
  await showsAsText(desks.reporter, '/desk/notices', content.title)
  await showsAsText(desks.chief, `/desk/audit?article=${articleId}`, attack('退回'))
  await desks.reporter.emulateMedia({ media: 'print' })
  await showsAsText(desks.reporter, desk('sign-off-sheet'), content.title)

  // And for readers, once everybody has signed it after all.
  await post(desks.reporter, `/${articleId}/submit`, { hash, note: '' })
  await post(desks.editor, `/${articleId}/approve`, { position: 1, hash, note: '' })
  for (const [index, name] of (['reviewer', 'second', 'third'] as const).entries()) {
    const signer = await deskOf(browser, name)
    await post(signer, `/${articleId}/approve`, { position: index + 2, hash, note: '' })
    if (name === 'third') await post(signer, `/${articleId}/publish`, { hash })
    await signer.context().close()
  }
  await showsAsText(page, `/article/${articleId}`, attack('正文'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(content.title)
  await showsAsText(page, '/channel/city', content.title)
  await post(desks.chief, `/${articleId}/withdraw`, {
    reason: attack('原因'),
    publicNote: attack('公开说明'),
  })
  await showsAsText(page, `/article/${articleId}`, attack('公开说明'))
  await showsAsText(desks.chief, desk('publication'), attack('原因'))
  expect(ran).toEqual([])
  for (const watched of Object.values(desks)) await watched.context().close()
})
