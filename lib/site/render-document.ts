import type { ReactElement } from 'react'
import { TURNS_AT } from './finished-document.ts'

/** Nothing may run, load or frame but what this origin serves as a file: there is no inline script or style to allow. */
const policy = (frameAncestors: 'none' | 'self') =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "script-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors '${frameAncestors}'`,
  ].join('; ')

/**
 * A shared cache keeps a page for a second, and for ten minutes more only while this server fails: long enough to
 * restart, short enough for a text that was taken down just before.
 */
export const CACHE_CONTROL = {
  kept: 'public, max-age=0, s-maxage=1, stale-if-error=600',
  never: 'no-store',
}

type Answer = {
  status?: number
  headers?: Record<string, string>
  turnsAt?: Date | null
  /** Who may show it in a frame: the desk shows previews, and nobody shows a reader's page. */
  framedBy?: 'none' | 'self'
}

/** A whole HTML document from a React element of `<html>`, as the answer to a request. */
export async function renderDocument(
  page: ReactElement,
  { status = 200, headers = {}, turnsAt, framedBy = 'none' }: Answer = {},
): Promise<Response> {
  return new Response(`<!doctype html>${await renderMarkup(page)}`, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(framedBy),
      'cache-control': status === 200 || status === 410 ? CACHE_CONTROL.kept : CACHE_CONTROL.never,
      ...(turnsAt ? { [TURNS_AT]: String(turnsAt.getTime()) } : {}),
      ...headers,
    },
  })
}

/** Elements as static markup. */
export async function renderMarkup(element: ReactElement): Promise<string> {
  // Next refuses a static import of react-dom/server in the layer that route handlers live in.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
