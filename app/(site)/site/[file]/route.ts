import { stylesheet } from '#lib/site/stylesheet.ts'

/** The reader pages' stylesheet; an address of an earlier one, from a page kept elsewhere, leads to this one. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { css, path } = await stylesheet()
  if (path !== `/site/${(await params).file}`) {
    return new Response(null, { status: 307, headers: { location: path, 'cache-control': 'no-store' } })
  }
  return new Response(css, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
