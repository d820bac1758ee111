import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { decisions } from './decisions.ts'
import { deskPages } from './desk-pages.ts'
import { phoneProfile } from './lighthouse.ts'
import { loadClient } from './load.ts'
import { markedCopy } from './marked-copy.ts'
import { memory } from './memory.ts'
import { type Newsroom, openNewsroom, prepare, stopEverything } from './newsroom.ts'
import { otherScreens } from './other-screens.ts'
import { pageWeight } from './page-weight.ts'
import { readerPages } from './reader-pages.ts'
import { receipts } from './receipts.ts'
import { lineOf, type Row, skipped, tableOf } from './row.ts'
import { scheduled } from './scheduled.ts'
import { deskScripts } from './scripts.ts'
import { coldStart } from './start.ts'
import { texts } from './texts.ts'
import { visible } from './visible.ts'
import { writing } from './writing.ts'

/** A group of rows; what it throws becomes a row that says so, and the others go on. */
type Group = (newsroom: Newsroom, tell: (row: Row) => void, seconds: number) => Promise<void>

const groups: Record<string, Group> = {
  start: coldStart,
  desk: deskPages,
  decisions,
  marked: markedCopy,
  screens: otherScreens,
  scripts: deskScripts,
  release: visible,
  receipts,
  scheduled,
  weight: pageWeight,
  texts,
  writing,
  memory,
  reader: readerPages,
  lighthouse: phoneProfile,
}

const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    articles: { type: 'string', default: '10000' },
    keep: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const chosen = positionals.length > 0 ? positionals : Object.keys(groups)
const unknown = chosen.find((name) => !groups[name])
if (unknown) {
  console.error(`sanshen: there is no group ${unknown}; there are ${Object.keys(groups).join(', ')}`)
  process.exit(2)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    stopEverything()
    process.exit(1)
  })
}

const seconds = Number(values.seconds)
console.error(`sanshen: preparing a newsroom of ${values.articles} articles`)
await prepare(Number(values.articles), values.keep)
const busyBefore = loadavg()[0]
const newsroom = await openNewsroom()
// Statistics as autovacuum would have gathered them a minute later.
await newsroom.db.query('vacuum analyze')
const rows: Row[] = []
const tell = (row: Row) => {
  rows.push(row)
  console.error(lineOf(row))
}
for (const name of chosen) {
  try {
    await groups[name]?.(newsroom, tell, seconds)
  } catch (error) {
    tell(skipped(name, error instanceof Error ? error.message : String(error)))
  }
}
await newsroom.stop()

console.log(`
${new Date().toISOString()}: ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version};
the machine's load before the first request ${busyBefore?.toFixed(2)}; ${values.articles} articles beside the demo; ${loadClient}, ${seconds} s a row under load.

${tableOf(rows)}
`)
