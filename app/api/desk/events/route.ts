import { currentSession } from '#app/session.ts'
import { type Change, liveDesk } from '#lib/notices/live-desk.ts'
import { canEnterDesk } from '#lib/people/rules.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'

export const dynamic = 'force-dynamic'

/** After this a screen comes again by itself, and shows its session anew. */
const LONGEST_MS = 30 * 60_000
const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // No proxy may gather, compress or keep it.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** What happens in the newsroom, as it happens: server-sent events that carry numbers only, while the session lasts. */
export async function GET(request: Request): Promise<Response> {
  try {
    const session = await currentSession()
    if (!session) return no(401, 'not-signed-in')
    if (!canEnterDesk(session.actor).allowed) return no(403, 'not-entitled')
    return open(request, session.actor.id, session.version) ?? no(429, 'too-many-attempts')
  } catch (error) {
    if (isAway(error)) return no(503, 'unavailable')
    throw error
  }
}

function open(request: Request, personId: number, sessionVersion: number): Response | null {
  const encoder = new TextEncoder()
  const leaving = new AbortController()
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  const send = (change: Change) => stream?.enqueue(encoder.encode(wordsOf(change)))
  const leave = liveDesk().open({ personId, sessionVersion, send, end: () => leaving.abort() })
  if (!leave) return null
  const late = setTimeout(() => leaving.abort(), LONGEST_MS).unref()
  leaving.signal.addEventListener('abort', () => {
    clearTimeout(late)
    leave()
    const open = stream
    stream = undefined
    open?.close()
  })
  request.signal.addEventListener('abort', () => leaving.abort())
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      stream = controller
      send({ kind: 'still' })
    },
    cancel() {
      stream = undefined
      leaving.abort()
    },
  })
  return new Response(body, { headers: HEADERS })
}

function wordsOf(change: Change): string {
  if (change.kind === 'still') return ': still here\n\n'
  const data = 'ids' in change ? change.ids : []
  return `event: ${change.kind}\ndata: ${JSON.stringify(data)}\n\n`
}

function no(status: number, code: string): Response {
  return Response.json({ ok: false, refusal: { code } }, { status, headers: { 'cache-control': 'no-store' } })
}
