import { IN_THE_DESK, previewed } from '#app/desk/previewed.ts'
import { previewedPage } from '#app/preview/previewed-page.tsx'
import { renderDocument } from '#lib/site/render-document.ts'

export const dynamic = 'force-dynamic'

/** The reader's page of a version, for a frame of the desk. */
export const GET = previewed(async ({ scheme, ...text }) =>
  renderDocument(await previewedPage(text, { picturesFrom: 'desk', until: null, scheme }), IN_THE_DESK),
)
