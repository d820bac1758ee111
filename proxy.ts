import { type NextRequest, NextResponse } from 'next/server'
import { env } from '#lib/platform/env.ts'
import { sameOrigin } from '#lib/platform/origin.ts'

const DEVELOPMENT = process.env.NODE_ENV === 'development'

/**
 * Stands before the desk, the sign-in page and the machine addresses: refuses mutations that come from elsewhere and
 * gives staff pages a policy whose nonce only this answer knows. Commands check their caller again.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!fromHere(request)) {
    return NextResponse.json({ ok: false, refusal: { code: 'cross-origin' } }, { status: 403 })
  }
  if (!/^\/(desk|sign-in)(\/|$)/.test(request.nextUrl.pathname)) return NextResponse.next()
  const nonce = btoa(crypto.randomUUID())
  const policy = staffPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search)
  // Next reads the nonce for its own scripts from the request's policy.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

// Server Actions may be posted to any page, so their header is watched everywhere.
export const config = {
  matcher: [
    '/desk/:path*',
    '/sign-in/:path*',
    // Not uploads: Next would hold the whole body for this function, and cut it. Their own door asks the same.
    '/api/((?!desk/media$).*)',
    { source: '/:path*', has: [{ type: 'header', key: 'next-action' }] },
  ],
}

function fromHere({ method, headers }: NextRequest): boolean {
  return sameOrigin({
    method,
    host: headers.get('host'),
    origin: headers.get('origin'),
    secFetchSite: headers.get('sec-fetch-site'),
    siteUrl: env().SITE_URL,
  })
}

function staffPolicy(nonce: string): string {
  // React's development build evaluates strings to rebuild server stacks; production never does.
  const development = DEVELOPMENT ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    // Mantine and Tiptap write style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // A frame of a film is taken before the film is sent.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
