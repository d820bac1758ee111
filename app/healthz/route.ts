export const dynamic = 'force-dynamic'

/** The process lives. Whether it can serve is what /readyz says. */
export function GET() {
  return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } })
}
