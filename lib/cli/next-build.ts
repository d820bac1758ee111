import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startScript } from './child.ts'
import { type Say, telling } from './progress.ts'

/** What a production build is made of. Tests, the command line and generated code are not; root files are chosen below. */
const folders = ['app', 'components', 'lib', 'prisma/schema', 'public']
const apart = new Set(['lib/cli', 'lib/platform/prisma'])
const rootFiles =
  /^(package\.json|package-lock\.json|tsconfig\.json|(?!jest\.|playwright\.|next-env\.).*\.(ts|mjs))$/

const stamp = join(process.env.SANSHEN_DIST_DIR ?? '.next', 'sanshen-sources')

/** Whether the build in the dist directory is of these very sources. */
export async function isBuilt(): Promise<boolean> {
  const { sources, built } = await compare()
  return built === sources
}

async function compare(): Promise<{ sources: string; built: string | null }> {
  const [sources, built] = await Promise.all([hashSources(), readFile(stamp, 'utf8').catch(() => null)])
  return { sources, built }
}

/**
 * Builds the pages for production when the build in the dist directory is missing or of other sources; sources are
 * compared by content. Rejects after showing Next's own words when the build fails.
 */
export async function buildIfStale(say: Say): Promise<void> {
  const { sources, built } = await compare()
  if (built === sources) return
  await rm(stamp, { force: true })
  const what = `building the pages${built === null ? '' : ', whose sources have changed'}`
  await telling(say, what, runNextBuild)
  await writeFile(stamp, sources)
}

async function runNextBuild(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATABASE_URL: '' }
  const next = startScript(join('node_modules', 'next', 'dist', 'bin', 'next'), ['build'], env, {
    quiet: true,
  })
  let words = ''
  for (const output of [next.stdout, next.stderr]) output?.on('data', (chunk) => (words += chunk))
  const [code] = await once(next, 'close')
  if (code === 0) return
  if (!next.killed) console.error(words)
  throw new Error('the pages could not be built (Next’s reason stands above)')
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  const rooted = (await readdir('.')).filter((name) => rootFiles.test(name)).sort()
  const paths = [...rooted, ...(await Promise.all(folders.map(filesUnder))).flat()]
  const texts = await Promise.all(paths.map((path) => readFile(path)))
  for (const [index, path] of paths.entries()) hash.update(`\0${path}\0`).update(texts[index] ?? '')
  return hash.digest('hex')
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`
    if (!entry.isDirectory()) return [path]
    return apart.has(path) ? [] : filesUnder(path)
  })
  return (await Promise.all(found)).flat().sort()
}
