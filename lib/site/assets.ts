import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In the order in which they are served, as one file. */
const STYLES = [
  'type',
  'frame',
  'story',
  'front',
  'list',
  'ledger',
  'article',
  'body',
  'cover',
  'ease',
  'print',
]

/** Files beside reader documents: their addresses carry the hash of their content and so never go stale. */
export type Assets = { stylesheet: string; early: string; page: string }

type Asset = { path: string; type: string; text: string }

let kept: Promise<Record<keyof Assets, Asset>> | undefined

/** The addresses of the files that a document asks for. Read once in production, at each call in development. */
export async function assets(): Promise<Assets> {
  const { stylesheet, early, page } = await all()
  return { stylesheet: stylesheet.path, early: early.path, page: page.path }
}

/** The file at `/site/FILE`; for an address of an earlier one of its kind, from a page kept elsewhere, this one's. */
export async function assetAt(file: string): Promise<Asset | { movedTo: string } | null> {
  const [, name, kind] = /^(?:(early|page)\.)?[\w-]+\.(css|js)$/.exec(file) ?? []
  const { stylesheet, early, page } = await all()
  const asset = kind === 'css' && !name ? stylesheet : kind === 'js' ? { early, page }[name ?? ''] : undefined
  if (!asset) return null
  return asset.path === `/site/${file}` ? asset : { movedTo: asset.path }
}

function all() {
  if (process.env.NODE_ENV !== 'production') return readAll()
  kept ??= readAll()
  return kept
}

async function readAll(): Promise<Record<keyof Assets, Asset>> {
  const [early, page, ...styles] = await Promise.all([
    readPart('browser/early.js'),
    readPart('browser/page.js'),
    ...STYLES.map((part) => readPart(`${part}.css`)),
  ])
  return {
    stylesheet: asset('', 'css', 'text/css', styles.join('\n')),
    early: asset('early.', 'js', 'text/javascript', early ?? ''),
    page: asset('page.', 'js', 'text/javascript', page ?? ''),
  }
}

/** Without its comments and indents, which are for whoever writes it. */
async function readPart(name: string): Promise<string> {
  const text = await readFile(join(process.cwd(), 'components', 'site', name), 'utf8')
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*(\/\/.*)?$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim()
}

function asset(name: string, ending: string, type: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 12)
  return { path: `/site/${name}${hash}.${ending}`, type: `${type}; charset=utf-8`, text }
}
