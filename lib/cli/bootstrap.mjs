// Every npm script enters here, under whichever Node from 20 on the machine has. No packages yet: it installs them,
// generates the database client, and hands over to main.ts under the Node that the lockfile pins. The scripts say `exec`,
// so that a signal sent to npm reaches this process rather than a shell that waits.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const modules = join(root, 'node_modules')

install()
const node = chooseNode()
process.env.PATH = `${join(modules, '.bin')}${delimiter}${process.env.PATH}`
generateClient()
handOver()

/** Installs when what lies in node_modules is not what package-lock.json says. */
function install() {
  const wanted = digest(readFileSync(join(root, 'package-lock.json')))
  if (recall('packages') === wanted) return
  if (!isInstalled()) {
    say('installing packages (npm ci), once; this takes about half a minute')
    const npm = process.env.npm_execpath
    const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
    const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
    // npm's own progress goes to stderr, so that the output of a command stays the command's.
    const done = spawnSync(program, [...first, ...flags], { cwd: root, stdio: ['ignore', 2, 2] })
    if (done.status !== 0) fail('npm ci failed (its reason stands above)')
  }
  remember('packages', wanted)
}

/** npm writes what it installed, last of all, into a lockfile of its own; packages for other machines are not in it. */
function isInstalled() {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    return have[path] ? have[path].version === version && have[path].integrity === integrity : optional
  })
}

function chooseNode() {
  const packaged = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `there is no packaged Node for ${process.platform} ${process.arch}; start with Node 24 or later`,
  )
}

/** The client is not in git: it is made from prisma/schema whenever that changes. */
function generateClient() {
  const directory = join(root, 'prisma', 'schema')
  const files = readdirSync(directory).sort()
  const version = readFileSync(join(modules, 'prisma', 'package.json'))
  const wanted = digest(version, ...files.flatMap((name) => [name, readFileSync(join(directory, name))]))
  const output = join(root, 'lib', 'platform', 'prisma', 'client.ts')
  if (existsSync(output) && recall('client') === wanted) return
  say('generating the database client from prisma/schema')
  // `generate` needs no schema engine, yet looks for one and would download it: any existing file contents it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: node, CHECKPOINT_DISABLE: '1' }
  const program = join(modules, 'prisma', 'build', 'index.js')
  const done = spawnSync(node, [program, 'generate', '--schema', 'prisma/schema'], { cwd: root, env })
  if (done.status !== 0) fail(`prisma generate failed:\n${done.stdout}${done.stderr}`)
  remember('client', wanted)
}

function handOver() {
  const main = join(root, 'lib', 'cli', 'main.ts')
  const leave = join(root, 'lib', 'cli', 'leave-with-parent.mjs')
  // Prisma's client asks pg for more than one query at a time, of which pg 8 warns; nothing here can change that.
  const quiet = '--disable-warning=DeprecationWarning'
  // Node takes the types off by itself: a third of the time that a loader of TypeScript needs.
  const args = [quiet, '--import', leave, main, ...process.argv.slice(2)]
  const env = { ...process.env, SANSHEN_PARENT: String(process.pid) }
  // What was compiled once need not be at the next start. Tests and builds have nothing of it.
  if (process.argv[2] === 'start') env.NODE_COMPILE_CACHE ??= join(modules, '.cache', 'sanshen')
  const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => fail(`${node} cannot be run: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
  // npm does not always live to pass a signal on. Only under npm: elsewhere a parent may leave on purpose.
  if (process.env.npm_lifecycle_event) {
    const npm = process.ppid
    setInterval(() => {
      if (process.ppid !== npm) child.kill('SIGTERM')
    }, 500).unref()
  }
}

function digest(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function recall(what) {
  const file = join(modules, `.sanshen-${what}`)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

function remember(what, value) {
  mkdirSync(modules, { recursive: true })
  writeFileSync(join(modules, `.sanshen-${what}`), value)
}

function say(line) {
  console.error(`sanshen: ${line}`)
}

function fail(line) {
  say(line)
  process.exit(1)
}
