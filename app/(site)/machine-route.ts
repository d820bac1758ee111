import { RefusalError } from '#lib/platform/refusal.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'
import { TURNS_AT } from '#lib/site/finished-document.ts'
import { element, xmlDocument } from '#lib/site/machines/xml.ts'
import { CACHE_CONTROL } from '#lib/site/render-document.ts'
import { words } from './words.ts'

/** What a program is answered with; `turnsAt` is when it will read otherwise without anybody's doing. */
export type MachineDocument = {
  type: string
  body: string | Uint8Array<ArrayBuffer>
  turnsAt?: Date | null
  headers?: Record<string, string>
}

/** Why there is none, as RFC 9457 writes it. */
export type Problem = { status: 400 | 404 | 410 | 500 | 503; title: string; detail?: string }

/** How what asks for one thing reads that it is not there; where a picture was asked for, nobody reads. */
type Reads = 'xml' | 'json' | 'picture'

/** Nothing in them is a page's, whoever opens them in a browser; anybody's script may read what anybody may. */
const OPEN = { 'content-security-policy': "default-src 'none'", 'access-control-allow-origin': '*' }

export const missing = (): Problem => ({ status: 404, title: words('missing.title') })
export const withdrawn = (detail?: string): Problem => ({
  status: 410,
  title: words('withdrawn.title'),
  detail,
})

/**
 * A GET handler that answers a program. `load` may throw: 503 with Retry-After while the database is away, else 500.
 * Null is 404.
 */
export function machineRoute<Params>(
  reads: Reads,
  load: (params: Params, request: Request) => Promise<MachineDocument | Problem | null>,
) {
  return async (request: Request, { params }: { params: Promise<Params> }): Promise<Response> => {
    try {
      // Next has no params at all for an address without parts.
      const parts = (await params) ?? ({} as Params)
      const made = (await load(parts, request)) ?? missing()
      return 'status' in made ? problemResponse(reads, made) : documentResponse(made)
    } catch (error) {
      if (isAway(error) || error instanceof RefusalError)
        return problemResponse(reads, { status: 503, title: words('away.title') })
      console.error(error)
      return problemResponse(reads, { status: 500, title: words('failed.title') })
    }
  }
}

function documentResponse({ type, body, turnsAt, headers }: MachineDocument): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'cache-control': CACHE_CONTROL.kept,
      ...OPEN,
      ...(turnsAt ? { [TURNS_AT]: String(turnsAt.getTime()) } : {}),
      ...headers,
    },
  })
}

function problemResponse(reads: Reads, problem: Problem): Response {
  const { status } = problem
  const body = { json: JSON.stringify, xml: problemXml, picture: () => null }[reads](problem)
  return new Response(body, {
    status,
    headers: {
      ...(body === null ? {} : { 'content-type': `application/problem+${reads}; charset=utf-8` }),
      'cache-control': status === 410 ? CACHE_CONTROL.kept : CACHE_CONTROL.never,
      ...OPEN,
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
  })
}

function problemXml({ status, title, detail }: Problem): string {
  return xmlDocument(
    element(
      'problem',
      { xmlns: 'urn:ietf:rfc:7807' },
      element('title', {}, title),
      element('status', {}, String(status)),
      detail ? element('detail', {}, detail) : null,
    ),
  )
}
