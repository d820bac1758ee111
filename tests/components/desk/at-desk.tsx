import { jest } from '@jest/globals'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactElement } from 'react'
import type { Locale } from '#lib/people/schema.ts'
import type { Result } from '#lib/platform/command.ts'
import { renderIn } from '#tests/support/render.tsx'

// jsdom lays nothing out: a text area that grows with its text asks for the fonts all the same.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
// Nothing in it ever grows: a list of suggestions asks when it does.
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** One request that a component sent. */
export type Sent = { method: string; address: string; body: unknown }

/** An answer of the desk's route handlers; null for a server that cannot be reached. */
export type Answer = Result<unknown> | null

/**
 * Renders a component of the desk with a router that only notes its calls, and a server that answers each request by
 * `respond`.
 */
export function renderAtDesk(
  locale: Locale,
  component: ReactElement,
  respond: (sent: Sent) => Answer = () => ({ ok: true, value: null }),
) {
  const sent: Sent[] = []
  const router = { refresh: jest.fn(), push: jest.fn(), back: jest.fn(), forward: jest.fn() }
  globalThis.fetch = (async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const request = { method, address, body: body === undefined ? null : JSON.parse(String(body)) }
    sent.push(request)
    const answer = respond(request)
    if (!answer) throw new TypeError('Failed to fetch')
    return { json: async () => answer }
  }) as unknown as typeof fetch
  const view = renderIn(
    locale,
    <AppRouterContext.Provider value={router as never}>{component}</AppRouterContext.Provider>,
  )
  return { sent, router, ...view }
}

export const no = (code: string, more: object = {}): Answer => ({
  ok: false,
  refusal: { code: code as never, ...more },
})
