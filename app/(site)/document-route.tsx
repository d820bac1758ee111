import type { ReactElement } from 'react'
import type { Frame } from '#components/site/frame.ts'
import { NoticePage } from '#components/site/notice-page.tsx'
import { paperSchema } from '#lib/paper/schema.ts'
import { env } from '#lib/platform/env.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'
import { assets } from '#lib/site/assets.ts'
import { readMasthead } from '#lib/site/read-stories.ts'
import { renderDocument } from '#lib/site/render-document.ts'
import type { Masthead } from '#lib/site/schema.ts'
import { words } from './words.ts'

/** A page to answer with, whose status is 200 unless said, and when it will read otherwise by itself; or where it stands now. */
export type Page =
  | { status?: 200 | 404 | 410 | 429; element: ReactElement; turnsAt?: Date | null }
  | { movedTo: string }

type Context<Params> = { params: Promise<Params> }

/**
 * A GET handler that answers with a document. `load` reads what the page needs and may throw: the reader then gets a
 * page that says so, 503 with Retry-After while the database is away, else 500. Null is a page that there is not.
 * `headers` go with every answer, whatever it is.
 */
export function documentRoute<Params>(
  load: (params: Params, request: Request) => Promise<Page | null>,
  headers: Record<string, string> = {},
) {
  return async (request: Request, { params }: Context<Params>): Promise<Response> => {
    try {
      const page = (await load(await params, request)) ?? (await missing())
      if ('movedTo' in page) return moved(page.movedTo)
      return await renderDocument(page.element, { status: page.status, turnsAt: page.turnsAt, headers })
    } catch (error) {
      const away = isAway(error)
      if (!away) console.error(error)
      const masthead = { paper: paperSchema.parse({ name: words('paper') }), channels: [] }
      const element = <NoticePage frame={await frameOf(masthead)} kind={away ? 'away' : 'failed'} />
      return renderDocument(
        element,
        away ? { status: 503, headers: { ...headers, 'retry-after': '5' } } : { status: 500, headers },
      )
    }
  }
}

/** For ever, yet no longer kept than a page: an address may come back to what it was. */
function moved(location: string): Response {
  const headers = { location, 'cache-control': 'public, max-age=0, s-maxage=1' }
  return new Response(null, { status: 301, headers })
}

/** What stands around a page, from what was read for it. */
export async function frameOf({ paper, channels }: Masthead): Promise<Frame> {
  return { paper, channels, words, assets: await assets(), origin: env().SITE_URL, now: new Date() }
}

/** The one answer to what is unknown and to what is not for readers. */
async function missing(): Promise<Page> {
  const { stories, ...masthead } = await readMasthead()
  return {
    status: 404,
    element: <NoticePage frame={await frameOf(masthead)} kind="missing" stories={stories} />,
  }
}
