import { whyNotReady } from '#lib/platform/readiness.ts'

export const dynamic = 'force-dynamic'

/** Whether this process can serve: the database answers it, with every migration that this code knows. */
export async function GET() {
  const reason = await whyNotReady()
  const headers = { 'cache-control': 'no-store' }
  return reason
    ? Response.json({ ok: false, reason }, { status: 503, headers })
    : Response.json({ ok: true }, { headers })
}
