import { gzipSync } from 'node:zlib'
import { Client } from './client.ts'
import type { Newsroom } from './newsroom.ts'
import { longestReport } from './report.ts'
import { atMost, plain, type Tell } from './row.ts'

const kilobytes = (bytes: number) => bytes / 1000

/** What a reader's first visit brings over the line: HTML, styles, scripts and pictures. */
export async function pageWeight({ port, db }: Newsroom, tell: Tell): Promise<void> {
  const client = new Client(port)
  const pages = { article: `/article/${await longestReport(db)}`, home: '/' }
  for (const [name, path] of Object.entries(pages)) {
    const html = (await client.get(path)).body
    const text = html.toString()
    const styles = await weigh(client, [...text.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)], true)
    const scripts = await weigh(client, [...text.matchAll(/<script[^>]*src="([^"]+)"/g)], true)
    const [lead] = [...text.matchAll(/<img[^>]*src="([^"]+)"/g)]
    const picture = await weigh(client, lead ? [lead] : [], false)
    const document = gzipSync(html).length
    const all = document + styles + scripts + picture
    const htmlRow = `weight: ${name}, HTML`
    tell(
      name === 'article'
        ? atMost(htmlRow, kilobytes(document), 15, 'KB', 'gzip')
        : plain(htmlRow, kilobytes(document), 'KB', 'gzip'),
    )
    tell(plain(`weight: ${name}, styles`, kilobytes(styles), 'KB', 'gzip'))
    tell(atMost(`weight: ${name}, scripts`, kilobytes(scripts), 20, 'KB', 'gzip'))
    tell(
      atMost(
        `weight: ${name}, all with one picture`,
        kilobytes(all),
        200,
        'KB',
        lead ? 'gzip' : 'gzip; it has no picture',
      ),
    )
  }
  client.close()
}

async function weigh(client: Client, found: RegExpExecArray[], compresses: boolean): Promise<number> {
  let bytes = 0
  for (const path of new Set(found.map(([, href = '']) => href.replaceAll('&amp;', '&')))) {
    const { status, body } = await client.get(new URL(path, 'http://localhost').pathname)
    if (status !== 200) throw new Error(`GET ${path}: ${status}`)
    bytes += compresses ? gzipSync(body).length : body.length
  }
  return bytes
}
