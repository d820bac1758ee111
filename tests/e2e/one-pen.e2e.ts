import { expect, type Page } from '@playwright/test'
import { cast } from '#prisma/seed/cast.ts'
import { deskOf } from './support/newsroom.ts'
import { test } from './support/test.ts'

/** Begins an article at a person's desk; gives its number once the server has it. */
async function begin(desk: Page, title: string): Promise<number> {
  await desk.goto('/desk/articles/new')
  await desk.getByRole('textbox', { name: '标题', exact: true }).fill(title)
  await expect(saved(desk)).toBeVisible()
  return Number(/\/articles\/(\d+)\/edit$/.exec(desk.url())?.[1])
}

const saved = (desk: Page) => desk.getByRole('status').filter({ hasText: '已保存' })
const title = (desk: Page) => desk.getByRole('textbox', { name: '标题', exact: true })
const body = (desk: Page) => desk.getByRole('textbox', { name: '正文' })
const pen = (desk: Page) => desk.getByRole('note')

async function writeOn(desk: Page, words: string) {
  await body(desk).click()
  await desk.keyboard.press('Control+End')
  await desk.keyboard.type(words)
}

test('two people, one article: the editor sees who writes, asks, is handed the pen, and neither overwrites the other', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await begin(reporter, '一支笔两个人')
  await writeOn(reporter, '记者写的第一句。')
  await expect(saved(reporter)).toBeVisible()

  const editor = await deskOf(browser, 'editor')
  await editor.goto(`/desk/articles/${articleId}/edit`)
  await expect(pen(editor)).toContainText(`${cast.reporter.name} 正在写这篇稿件`)
  await expect(title(editor)).toHaveAttribute('readonly')
  await expect(body(editor)).toHaveAttribute('contenteditable', 'false')
  await editor.getByRole('button', { name: '请对方让笔' }).click()

  await expect(pen(reporter)).toContainText(`${cast.editor.name} 想接着写`)
  await writeOn(reporter, '记者写的第二句。')
  await reporter.getByRole('button', { name: '让笔' }).click()
  await expect(pen(reporter)).toContainText('您把笔让了出去')
  await expect(body(reporter)).toHaveAttribute('contenteditable', 'false')

  // What the reporter wrote last is there before the editor's first key.
  await expect(body(editor)).toHaveAttribute('contenteditable', 'true')
  await expect(body(editor)).toContainText('记者写的第一句。记者写的第二句。')
  await writeOn(editor, '编辑写的第三句。')
  await expect(saved(editor)).toBeVisible()

  // The pen is free again when the editor leaves.
  await editor.goto('/desk')
  await reporter.getByRole('button', { name: '接着写' }).click()
  await expect(body(reporter)).toContainText('记者写的第一句。记者写的第二句。编辑写的第三句。')
  await expect(body(reporter)).toHaveAttribute('contenteditable', 'true')
  await reporter.context().close()
  await editor.context().close()
})

test('the pen is taken with a reason, which stands in the story of the article', async ({ browser }) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await begin(reporter, '零点前要发的稿')
  const editor = await deskOf(browser, 'editor')
  await editor.goto(`/desk/articles/${articleId}/edit`)
  await editor.getByRole('button', { name: '接过笔' }).click()
  const dialog = editor.getByRole('dialog', { name: '接过笔' })
  await dialog.getByRole('textbox', { name: '理由' }).fill('零点截稿，记者在路上')
  await dialog.getByRole('button', { name: '接过笔' }).click()
  await expect(body(editor)).toHaveAttribute('contenteditable', 'true')
  await expect(pen(reporter)).toContainText(`${cast.editor.name} 正在写这篇稿件`)
  await expect(body(reporter)).toHaveAttribute('contenteditable', 'false')
  await writeOn(editor, '编辑补上一句。')
  await expect(saved(editor)).toBeVisible()
  await editor.goto(`/desk/articles/${articleId}/versions`)
  await expect(editor.getByText(`${cast.editor.name} 从 ${cast.reporter.name} 手里接过了笔`)).toBeVisible()
  await expect(editor.getByText('零点截稿，记者在路上')).toBeVisible()
  await reporter.context().close()
  await editor.context().close()
})

test('what a reporter wrote in a tunnel and an editor meanwhile is joined by itself', async ({ browser }) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await begin(reporter, '隧道内外')
  await writeOn(reporter, '隧道外写的一句。')
  await expect(saved(reporter)).toBeVisible()
  await reporter.context().setOffline(true)
  await writeOn(reporter, '隧道里写的一句。')
  await expect(reporter.getByRole('status').filter({ hasText: '离线' })).toBeVisible()

  const editor = await deskOf(browser, 'editor')
  await editor.goto(`/desk/articles/${articleId}/edit`)
  await editor.getByRole('button', { name: '接过笔' }).click()
  const dialog = editor.getByRole('dialog', { name: '接过笔' })
  await dialog.getByRole('textbox', { name: '理由' }).fill('记者断线')
  await dialog.getByRole('button', { name: '接过笔' }).click()
  await editor.getByRole('textbox', { name: '副题' }).fill('编辑加的副题')
  await expect(saved(editor)).toBeVisible()
  await editor.goto('/desk')

  await reporter.context().setOffline(false)
  await expect(reporter.getByText(`${cast.editor.name} 在`)).toContainText('已与您写的合到一起')
  await expect(saved(reporter)).toBeVisible()
  await expect(body(reporter)).toContainText('隧道外写的一句。隧道里写的一句。')
  await expect(reporter.getByRole('textbox', { name: '副题' })).toHaveValue('编辑加的副题')
  await reporter.reload()
  await expect(body(reporter)).toContainText('隧道里写的一句。')
  await expect(reporter.getByRole('textbox', { name: '副题' })).toHaveValue('编辑加的副题')
  await reporter.context().close()
  await editor.context().close()
})

test('a reporter writes on with the line cut, and what was written is saved when it is back', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  await begin(reporter, '地铁里写的稿')
  await reporter.context().setOffline(true)
  await writeOn(reporter, '隧道里写的一段。')
  await expect(reporter.getByRole('status').filter({ hasText: '离线' })).toBeVisible()
  await writeOn(reporter, '出隧道前的一段。')
  await reporter.context().setOffline(false)
  await expect(saved(reporter)).toBeVisible()
  await reporter.reload()
  await expect(body(reporter)).toContainText('隧道里写的一段。出隧道前的一段。')
  await reporter.context().close()
})

test('what was typed before the browser died with the line cut is there when it is opened again, and is saved', async ({
  browser,
}) => {
  const reporter = await deskOf(browser, 'reporter')
  const articleId = await begin(reporter, '没电前写的稿')
  const other = await reporter.context().newPage()
  await other.goto('/desk')
  await reporter.context().setOffline(true)
  await writeOn(reporter, '没电前的最后一句。')
  // It lies on the device by itself; nothing of the page is asked to save as it dies.
  await expect.poll(() => keptTexts(other)).toContain('没电前的最后一句。')
  await reporter.close({ runBeforeUnload: false })
  await other.context().setOffline(false)
  await other.goto(`/desk/articles/${articleId}/edit`)
  await expect(body(other)).toContainText('没电前的最后一句。')
  await expect(other.getByText('已找回上次没来得及保存的文字。')).toBeVisible()
  await expect(saved(other)).toBeVisible()
  await other.reload()
  await expect(body(other)).toContainText('没电前的最后一句。')
  await other.context().close()
})

/** All texts that lie unsaved on this device, as JSON. */
async function keptTexts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('sanshen')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const name = database.objectStoreNames[0]
          if (!name) return resolve('')
          const asked = database.transaction(name).objectStore(name).getAll()
          asked.onsuccess = () => {
            database.close()
            resolve(JSON.stringify(asked.result))
          }
        }
      }),
  )
}
