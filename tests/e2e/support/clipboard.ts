import type { Page } from '@playwright/test'

/** Puts a page on the clipboard as another program would, every byte of it, by a copy of this page's own. */
export async function copyHtml(page: Page, html: string, text = html.replace(/<[^>]*>/g, '')): Promise<void> {
  await page.evaluate(
    (given) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.clipboardData?.setData('text/html', given.html)
          event.clipboardData?.setData('text/plain', given.text)
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        { capture: true, once: true },
      )
    },
    { html, text: text.slice(0, 10_000) },
  )
  await page.keyboard.press('Control+c')
}
