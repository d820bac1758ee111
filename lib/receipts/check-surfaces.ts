import { setTimeout as sleep } from 'node:timers/promises'
import { app } from '#lib/platform/db.ts'
import { addJob } from '#lib/platform/queue.ts'
import { type ReceiptOf, receiptJob } from '#lib/publishing/receipt-job.ts'
import type { Fetched, ReaderDoor } from './fetch-as-reader.ts'
import { judge } from './judge.ts'
import { keepReceipt } from './keep-receipt.ts'
import { loadStanding } from './load-standing.ts'
import type { Finding } from './schema.ts'
import type { Standing } from './standing.ts'
import { type Surface, surfacesOf } from './surfaces.ts'

/** A moment after an embargo's end, by when no document from before it is sent any more. */
const AFTER_EMBARGO_MS = 2_000

/**
 * Fetches every surface of a release or a withdrawal as a reader would, and keeps what was found. `origin` is the site's
 * public address. What has been overtaken by another act needs no receipt: that act has its own. Throws when the database
 * is away; the job is then tried again.
 */
export async function checkSurfaces(of: ReceiptOf, door: ReaderDoor, origin: string): Promise<void> {
  const before = await loadStanding(of.publicationId)
  if (!before || isOvertaken(of, before)) return
  const surfaces = surfacesOf(before)
  const fetched = await fetchTwice(surfaces, door, before, origin)
  // While it was fetched, a newer report may have pushed this one down, or an embargo ended: only what holds before and
  // after is held against anybody.
  const after = await loadStanding(of.publicationId)
  if (!after || isOvertaken(of, after)) return
  const still = new Set(surfacesOf(after).map(nameOf))
  const findings = surfaces.flatMap((surface, index): Finding[] => {
    const answer = fetched[index]
    return answer && still.has(nameOf(surface)) ? [judge(surface, answer, after, origin)] : []
  })
  if (!findings.some(({ surface }) => surface === 'page')) throw new Error('its address changed meanwhile')
  const kept = await keepReceipt({ actor: null, via: 'job' }, { ...of, findings })
  if (!kept.ok) {
    // Another act was quicker, which has a receipt of its own; anything else may pass.
    if (kept.refusal.code !== 'not-live') throw new Error(kept.refusal.code)
    return
  }
  if (kept.value.state === 'right' && of.kind === 'release') await checkAfterEmbargo(of, after)
}

function isOvertaken({ kind }: ReceiptOf, { isLive, endedAs, articleIsLive }: Standing): boolean {
  return kind === 'release' ? !isLive : endedAs !== 'withdrawn' || articleIsLive
}

const nameOf = ({ surface, path, want, to = '' }: Surface) => [surface, path, want, to].join(' ')

/** For how long a shared cache may still show what was there before. */
const SHARED_CACHE_MS = 1_200

/** What is not as it ought to be is asked for once more when no shared cache may have it any longer. */
async function fetchTwice(
  surfaces: Surface[],
  door: ReaderDoor,
  standing: Standing,
  origin: string,
): Promise<Fetched[]> {
  const first = await fetchAll(surfaces, door)
  const isWrong = (surface: Surface, index: number) => {
    const answer = first[index]
    return answer !== undefined && judge(surface, answer, standing, origin).state === 'wrong'
  }
  const again = surfaces.filter(isWrong)
  if (again.length === 0) return first
  await sleep(SHARED_CACHE_MS)
  const second = new Map(
    await Promise.all(again.map(async (surface) => [surface, await door.fetch(surface.path)] as const)),
  )
  return surfaces.flatMap((surface, index) => second.get(surface) ?? first[index] ?? [])
}

/** The page first: where that cannot be had, the site cannot, and nothing waits for the rest. */
async function fetchAll(surfaces: Surface[], door: ReaderDoor): Promise<Fetched[]> {
  const [page, ...others] = surfaces
  if (!page) return []
  const first = await door.fetch(page.path)
  if ('failed' in first) return surfaces.map(() => first)
  return [first, ...(await Promise.all(others.map(({ path }) => door.fetch(path))))]
}

/** Machines get a report when its embargo ends, and nobody acts then: so it is looked at again. */
async function checkAfterEmbargo(of: ReceiptOf, { embargoUntil }: Standing): Promise<void> {
  if (!embargoUntil) return
  await addJob(app(), receiptJob(of, new Date(embargoUntil.getTime() + AFTER_EMBARGO_MS)))
}
