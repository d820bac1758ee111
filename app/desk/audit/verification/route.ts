import { join } from 'node:path'
import { isAskedHere, refuseWith, streamOf } from '#app/act.ts'
import { currentActor } from '#app/session.ts'
import { canReadAudit } from '#lib/audit/rules.ts'
import { checkChain } from '#lib/audit/verify-chain.ts'
import { env } from '#lib/platform/env.ts'
import { isAway } from '#lib/platform/sql-refusal.ts'

export const dynamic = 'force-dynamic'

/** Goes through the chain of the audit and tells how far it is, a line of JSON at a time; the last says what it found. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentActor()
    if (!actor) return refuseWith('not-signed-in')
    if (!isAskedHere(request.headers)) return refuseWith('cross-origin')
    const verdict = canReadAudit(actor)
    if (!verdict.allowed) return refuseWith(verdict.refusal.code)
    const steps = checkChain(join(env().DATA_DIR, 'audit-anchor.jsonl'), request.signal)
    return new Response(streamOf(linesOf(steps)), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store, no-transform',
      },
    })
  } catch (error) {
    if (isAway(error)) return refuseWith('unavailable')
    throw error
  }
}

async function* linesOf(steps: ReturnType<typeof checkChain>): AsyncGenerator<string> {
  for await (const step of steps) yield `${JSON.stringify(step)}\n`
}
