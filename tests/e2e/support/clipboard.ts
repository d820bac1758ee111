import type { Page } from '@playwright/test'

export { clipboardOf } from '#tests/support/page.ts'

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

/** Notes whatever runs or is stopped by the policy from now on; gives it when asked. */
export async function watchHarm(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (/evil\.invalid/.test(request.url())) seen.push(`request ${request.url()}`)
  })
  await page.exposeFunction('noteHarm', (said: string) => seen.push(said))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { noteHarm } = window as unknown as { noteHarm(said: string): void }
      noteHarm(`${violatedDirective} ${blockedURI}`)
    })
  })
  return async () => seen
}
