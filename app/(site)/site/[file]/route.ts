import { assetAt } from '#lib/site/assets.ts'

/** The reader pages' stylesheet and scripts. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const asset = await assetAt((await params).file)
  if (!asset) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
  if ('movedTo' in asset) {
    return new Response(null, {
      status: 307,
      headers: { location: asset.movedTo, 'cache-control': 'no-store' },
    })
  }
  return new Response(asset.text, {
    headers: { 'content-type': asset.type, 'cache-control': 'public, max-age=31536000, immutable' },
  })
}
