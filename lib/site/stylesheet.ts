import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In the order in which they are served, as one file. */
const PARTS = ['type', 'frame', 'front', 'article', 'cover', 'print']

export type Stylesheet = { css: string; path: string }

let kept: Promise<Stylesheet> | undefined

/**
 * The one stylesheet of reader documents and its address, which carries the hash of its content and so never goes
 * stale. Read once in production, at each call in development.
 */
export function stylesheet(): Promise<Stylesheet> {
  if (process.env.NODE_ENV !== 'production') return readStylesheet()
  kept ??= readStylesheet()
  return kept
}

async function readStylesheet(): Promise<Stylesheet> {
  const folder = join(process.cwd(), 'components', 'site')
  const parts = await Promise.all(PARTS.map((part) => readFile(join(folder, `${part}.css`), 'utf8')))
  const css = parts.join('\n')
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 12)
  return { css, path: `/site/${hash}.css` }
}
