import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { articlePage } from '#app/(site)/article-page.tsx'
import { feedRoute } from '#app/(site)/feeds.tsx'
import { ledgerFeed, ledgerPage } from '#app/(site)/ledger.tsx'
import { allPage, channelPage, tagPage } from '#app/(site)/list-pages.tsx'
import { GET as home } from '#app/(site)/route.tsx'
import { articleSharePicture } from '#app/(site)/share-pictures.ts'
import { newsSitemap, sitemapPart } from '#app/(site)/sitemaps.ts'
import { articleDocument, articlesDocument } from '#app/api/v1/documents.tsx'
import { requireSetting } from '#lib/platform/env.ts'
import { Listener } from '#lib/platform/listen.ts'
import { DocumentCache } from '#lib/site/document-cache.ts'
import type { RawDocument } from '#lib/site/finished-document.ts'
import { TURNS_AT } from '#lib/site/finished-document.ts'
import { SiteVersions } from '#lib/site/versions.ts'

type Route = (request: Request, context: { params: Promise<never> }) => Promise<Response>

/** Readers' addresses, each with the route that answers. */
const routes: [RegExp, unknown][] = [
  [/^\/$/, home],
  [/^\/article\/(?<id>[^/]+)\/share\.png$/, articleSharePicture],
  [/^\/article\/(?<id>[^/]+)(?:\/(?<slug>[^/]+))?$/, articlePage],
  [/^\/channel\/(?<slug>[^/]+)\/feed\.xml$/, feedRoute('feed.xml')],
  [/^\/channel\/(?<slug>[^/]+)\/atom\.xml$/, feedRoute('atom.xml')],
  [/^\/channel\/(?<slug>[^/]+)\/feed\.json$/, feedRoute('feed.json')],
  [/^\/feed\.xml$/, feedRoute('feed.xml')],
  [/^\/atom\.xml$/, feedRoute('atom.xml')],
  [/^\/feed\.json$/, feedRoute('feed.json')],
  [/^\/channel\/(?<slug>[^/]+)(?:\/before\/(?<id>[^/]+))?$/, channelPage],
  [/^\/tag\/(?<tag>[^/]+)(?:\/before\/(?<id>[^/]+))?$/, tagPage],
  [/^\/before\/(?<id>[^/]+)$/, allPage],
  [/^\/sitemap\/(?<part>[^/]+)$/, sitemapPart],
  [/^\/corrections\/atom\.xml$/, ledgerFeed],
  [/^\/corrections(?:\/before\/(?<id>[^/]+))?$/, ledgerPage],
  [/^\/news-sitemap\.xml$/, newsSitemap],
  [/^\/api\/v1\/articles\/(?<id>\d+)$/, articleDocument],
  [/^\/api\/v1(?:\/channels\/(?<slug>[^/]+))?\/articles(?:\/before\/(?<id>[^/]+))?$/, articlesDocument],
]

/** What readers get of this test's database: the site's own routes, its finished documents before them, over HTTP. */
export type SiteServer = {
  address: string
  port: number
  /** Paths in the order in which they were rendered. */
  rendered: string[]
  /** Changes what is rendered at a path from now on, until `mend`. */
  spoil(path: string, change: (html: string) => string): void
  mend(): void
  stop(): Promise<void>
}

/** Starts it at `port`, or at any that is free. */
export async function startSite(port = 0): Promise<SiteServer> {
  const rendered: string[] = []
  const spoilt = new Map<string, (html: string) => string>()
  const listener = new Listener(requireSetting('DATABASE_READER_URL'))
  const render = async (path: string): Promise<RawDocument> => {
    rendered.push(path)
    const { body, ...document } = await rendering(path)
    const change = spoilt.get(path)
    return { ...document, body: change ? Buffer.from(change(body.toString())) : body }
  }
  const cache = new DocumentCache({ render, versions: new SiteVersions(listener) })
  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    if (await cache.answer(req, res)) return
    const { status, headers, body } = await render(req.url ?? '/')
    res.writeHead(status, headers.flat()).end(body)
  }
  const server = createServer((req, res) => {
    answer(req, res).catch(() => res.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${own}`,
    port: own,
    rendered,
    spoil: (path, change) => void spoilt.set(path, change),
    mend: () => spoilt.clear(),
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await listener.close()
    },
  }
}

async function rendering(path: string): Promise<RawDocument> {
  for (const [pattern, route] of routes) {
    const match = pattern.exec(path)
    if (!match) continue
    const params = Object.fromEntries(
      Object.entries(match.groups ?? {}).filter(([, part]) => part !== undefined),
    )
    const answer = await (route as Route)(new Request(`http://localhost${path}`), {
      params: Promise.resolve(params as never),
    })
    const turnsAt = Number(answer.headers.get(TURNS_AT) ?? Number.POSITIVE_INFINITY)
    return {
      status: answer.status,
      headers: [...answer.headers],
      body: Buffer.from(await answer.arrayBuffer()),
      turnsAt,
    }
  }
  return { status: 404, headers: [], body: Buffer.from('') }
}
