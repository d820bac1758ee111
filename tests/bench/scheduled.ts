import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { exitOf, startScript } from '#lib/cli/child.ts'
import type { Newsroom } from './newsroom.ts'
import { atMost, type Tell } from './row.ts'

/** What the newsroom of scheduled releases has seen at its end; see `scheduled-newsroom.ts`. */
export type Seen = {
  due: number
  out: number
  once: number
  early: number
  latestSeconds: number
  kills: number
}

const LATEST_SECONDS = 60

/**
 * A thousand releases fall due in the same second, in a newsroom of their own whose jobs nobody but two workers carries
 * out; every two seconds one of the two is killed and another takes its place.
 */
export async function scheduled(_: Newsroom, tell: Tell): Promise<void> {
  const dataDir = '.data-test/bench-scheduled'
  await rm(dataDir, { recursive: true, force: true })
  const env = { ...process.env, DATA_DIR: dataDir }
  const child = startScript('tests/bench/scheduled-newsroom.ts', [], env, { aside: true })
  const left = exitOf(child)
  const [seen] = (await Promise.race([once(child, 'message'), failure(left)])) as [Seen]
  await left
  await rm(dataDir, { recursive: true, force: true })
  if (seen.out !== seen.due || seen.once !== seen.due || seen.early > 0) throw new Error(JSON.stringify(seen))
  const note = `${seen.due} due in one second, each out once, none early; ${seen.kills} workers killed`
  tell(atMost('release: scheduled, the latest after its time', seen.latestSeconds, LATEST_SECONDS, 's', note))
}

async function failure(left: Promise<number>): Promise<never> {
  throw new Error(`the newsroom of scheduled releases ended with ${await left}`)
}
