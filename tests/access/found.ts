import { glob, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

type Source = { path: string; text: string }

async function sources(pattern: string): Promise<Source[]> {
  const found: Source[] = []
  for await (const path of glob(pattern)) {
    if (!path.includes('platform/prisma/')) found.push({ path, text: await readFile(path, 'utf8') })
  }
  return found
}

/** The address that a file in `app` answers; groups such as `(site)` are no part of it. */
function addressOf(path: string): string {
  const parts = dirname(path)
    .split('/')
    .slice(1)
    .filter((part) => !/^\(.*\)$/.test(part))
  return `/${parts.join('/')}`
}

/** What a module exports by name, as its source says it; `*` where it cannot be read off. */
function exportsOf({ text }: Source): string[] {
  const named = [...text.matchAll(/^export\s+(?:async\s+)?(?:const|let|function\*?|class)\s+(\w+)/gm)]
  const listed = [...text.matchAll(/^export\s*\{([^}]*)\}/gm)].flatMap(([, names]) =>
    (names ?? '').split(',').map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+/)
          .at(-1) ?? '',
    ),
  )
  const whole = /^export\s*\*/m.test(text) ? ['*'] : []
  const main = /^export\s+default\b/m.test(text) ? ['default'] : []
  return [...named.map(([, name]) => name ?? ''), ...listed, ...whole, ...main].filter((name) => name !== '')
}

/** Every address with a method that answers there: `POST /api/desk/articles/[id]/approve`, `GET /desk`. */
export async function findRoutes(): Promise<string[]> {
  const routes = (await sources('app/**/route.{ts,tsx}')).flatMap((source) =>
    exportsOf(source)
      .filter((name) => methods.includes(name) || name === '*')
      .map((method) => `${method} ${addressOf(source.path)}`),
  )
  const pages = (await sources('app/**/page.{ts,tsx}')).map(({ path }) => `GET ${addressOf(path)}`)
  return [...routes, ...pages].sort()
}

/** Every Server Action: `app/desk/actions.ts signOut`; `(inline)` for one inside another module. */
export async function findActions(): Promise<string[]> {
  const all = [...(await sources('app/**/*.{ts,tsx}')), ...(await sources('{lib,components}/**/*.{ts,tsx}'))]
  return all
    .filter(({ text }) => /^\s*['"]use server['"]/m.test(text))
    .flatMap((source) =>
      /^['"]use server['"]/.test(source.text.trimStart())
        ? exportsOf(source).map((name) => `${source.path} ${name}`)
        : [`${source.path} (inline)`],
    )
    .sort()
}

/** Every command: `lib/review/approve-revision.ts approveRevision`; `(unnamed)` for one that is not an exported const. */
export async function findCommands(): Promise<string[]> {
  const makers = (await sources('{app,components,lib,prisma}/**/*.{ts,tsx}')).filter(({ text }) =>
    /import\s*\{[^}]*\bcommand\b[^}]*\}\s*from\s*'[^']*\/command\.ts'/.test(text),
  )
  return makers
    .flatMap(({ path, text }) => {
      const named = [...text.matchAll(/^export const (\w+) = command(?:<[^;]*?>)?\(/gm)].map(
        ([, name]) => name,
      )
      // Every other mention than in the import may be a command that nobody can list.
      const mentions =
        text.replace(/^\s*(\*|\/\/|\/\*).*$/gm, '').match(/(?<![\w./'"-])command\b(?!['.-])/g) ?? []
      return [...named, ...Array(mentions.length - 1 - named.length).fill('(unnamed)')].map(
        (name) => `${path} ${name}`,
      )
    })
    .sort()
}
