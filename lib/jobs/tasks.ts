import { setTimeout as sleep } from 'node:timers/promises'
import type { TaskList } from 'graphile-worker'
import { clearSignIns } from '#lib/audit/retention.ts'
import { recountFindings } from '#lib/checks/recount-findings.ts'
import { keepMissingWords, keepWords } from '#lib/lists/keep-words.ts'
import { mailNotice } from '#lib/notices/mail-notice.ts'
import { tellConcerned } from '#lib/notices/tell-concerned.ts'
import { tellDeadlines } from '#lib/notices/tell-deadlines.ts'
import { findActorById } from '#lib/people/queries.ts'
import { app } from '#lib/platform/db.ts'
import { env } from '#lib/platform/env.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'
import { holdBackRelease } from '#lib/publishing/hold-back-release.ts'
import { publishScheduled } from '#lib/publishing/publish-scheduled.ts'
import type { ReceiptOf } from '#lib/publishing/receipt-job.ts'
import { checkSurfaces } from '#lib/receipts/check-surfaces.ts'
import { openReaderDoor } from '#lib/receipts/fetch-as-reader.ts'
import { clearKept } from '#lib/versions/clear-kept.ts'

/** Job name → command. A refusal ends the job, since the world has moved on; what may pass is thrown, and tried again. */
export const tasks: TaskList = {
  'publish-scheduled': async (payload) => release((payload as { scheduleId: number }).scheduleId),
  // The net under the queue: a worker that was killed keeps its job locked for hours.
  'publish-due': publishDue,
  'event-recorded': async (payload) => tellConcerned((payload as { seq: number }).seq),
  'tell-deadlines': tellDeadlines,
  'mail-notice': async (payload) => mailNotice((payload as { noticeId: number }).noticeId),
  'keep-words': async (payload) => keepWords((payload as { articleId: number }).articleId),
  'keep-missing-words': () => keepMissingWords(),
  'recount-findings': async () => void (await recountFindings()),
  'clear-kept': clearKept,
  'clear-sign-ins': clearSignIns,
  'check-surfaces': async (payload) => check(payload as ReceiptOf),
}

/** Readers who have waited for a report come before whoever looks after it. */
const READERS_FIRST_MS = 150

async function check(of: ReceiptOf): Promise<void> {
  await sleep(READERS_FIRST_MS)
  const { SITE_URL, SITE_VIA } = env()
  const door = openReaderDoor(SITE_URL, SITE_VIA)
  try {
    await checkSurfaces(of, door, SITE_URL)
  } finally {
    door.close()
  }
}

const passing = new Set<RefusalCode>(['too-early', 'busy', 'unavailable'])

async function release(scheduleId: number): Promise<void> {
  const schedule = await app().publicationSchedule.findUnique({ where: { id: scheduleId } })
  if (!schedule) return
  const actor = await findActorById(schedule.personId)
  const result = actor && (await publishScheduled({ actor, via: 'job' }, { scheduleId }))
  if (result?.ok) return
  const reason = result?.refusal.code ?? 'person-disabled'
  if (passing.has(reason)) throw new Error(reason)
  // Refused for what was called off, or went out by another hand: nothing is held back then.
  const held = await holdBackRelease({ actor: null, via: 'job' }, { scheduleId, reason })
  if (!held.ok && (held.refusal.code === 'busy' || held.refusal.code === 'unavailable')) {
    throw new Error(held.refusal.code)
  }
}

/** Carries out every scheduled release whose time has come; of one time in any order, so that two at it rarely meet. */
export async function publishDue(): Promise<void> {
  const due = await app().$queryRaw<{ id: number }[]>`
    select s.id from publication_schedule s
    where s.cancelled_at is null and s.at <= now()
      and not exists (select 1 from publication p where p.schedule_id = s.id)
    order by s.at, random()`
  for (const { id } of due) await release(id)
}
