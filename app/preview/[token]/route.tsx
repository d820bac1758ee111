import { documentRoute, frameOf } from '#app/(site)/document-route.tsx'
import { NoticePage } from '#components/site/notice-page.tsx'
import { openPreview } from '#lib/preview/open-preview.ts'
import { readMasthead } from '#lib/site/read-stories.ts'
import { PRIVATE, throughLink } from '../link-door.ts'
import { previewedPage } from '../previewed-page.tsx'

export const dynamic = 'force-dynamic'

/**
 * One version of an article for who was given its address. An address that is unknown, over, taken back, or of somebody
 * who has left answers as every page does that there is not.
 */
export const GET = documentRoute<{ token: string }>(async ({ token }, request) => {
  const shown = await throughLink(request, () => openPreview(token))
  if (shown === null) return null
  if (shown === 'too-often') {
    const { stories: _, ...masthead } = await readMasthead()
    return { status: 429, element: <NoticePage frame={await frameOf(masthead)} kind="away" /> }
  }
  const picturesFrom = `/preview/${token}/media` as const
  return { element: await previewedPage(shown, { picturesFrom, until: shown.expiresAt, scheme: null }) }
}, PRIVATE)
