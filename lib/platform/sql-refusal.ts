import { type Refusal, type RefusalCode, RefusalError, refusalCodes } from './refusal.ts'

/** Constraints that speak for a law when two acts meet. */
const constraintCodes: Record<string, RefusalCode> = {
  article_has_one_open_round: 'round-open',
  approval_round_id_position_attempt_key: 'out-of-order',
  publication_round_id_key: 'round-closed',
  article_has_one_live_publication: 'busy',
  round_has_one_waiting_schedule: 'schedule-waits',
  withdrawal_pkey: 'not-live',
  finding_waiver_article_id_finding_key: 'finding-answered',
  lexicon_entry_stands_once: 'entry-stands',
  weight_rule_stands_once: 'rule-stands',
  person_email_key: 'email-taken',
  workflow_version_workflow_id_number_key: 'workflow-outdated',
}

/** SQLSTATE classes and codes that mean: not now. */
const away = /^(08|57P0|53)|^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE)/
const crossed = new Set(['40P01', '40001', '55P03'])

type Cause = {
  kind?: string
  originalCode?: string
  originalMessage?: string
  detail?: string
  constraint?: { index?: string }
}

function causeOf(error: unknown): { code?: string; cause?: Cause; message: string } | null {
  if (!(error instanceof Error)) return null
  const known = error as Error & {
    code?: string
    meta?: { driverAdapterError?: { cause?: Cause } }
    cause?: Cause
  }
  const cause = known.meta?.driverAdapterError?.cause ?? known.cause
  return { code: known.code, cause, message: known.message }
}

/**
 * The one place where PostgreSQL's no becomes Sanshen's: a law's code (SQLSTATE SN001, the code as its message), a
 * constraint that speaks for a law, a missing grant, or a database that is away. `null` for an error that is none of these.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusalError) return error.refusal
  const found = causeOf(error)
  if (!found) return null
  const { code, cause } = found
  const sqlState = cause?.originalCode ?? code ?? ''
  if (sqlState === 'SN001') return lawRefusal(cause?.originalMessage ?? '', cause?.detail)
  if (sqlState === '23505') {
    const index = cause?.constraint?.index ?? /constraint "([^"]+)"/.exec(cause?.originalMessage ?? '')?.[1]
    const law = index ? constraintCodes[index] : undefined
    return law ? { code: law } : null
  }
  if (sqlState === '42501') return { code: 'forbidden' }
  if (crossed.has(sqlState)) return { code: 'busy' }
  if (isAway(error)) return { code: 'unavailable' }
  return null
}

function lawRefusal(message: string, detail?: string): Refusal | null {
  const code = refusalCodes.find((known) => known === message)
  if (!code) return null
  return detail && /^\d+$/.test(detail) ? { code, params: { position: Number(detail) } } : { code }
}

/** Whether an error says that the database cannot be reached now, rather than that it said no. */
export function isAway(error: unknown): boolean {
  const found = causeOf(error)
  if (!found) return false
  const { code = '', cause, message } = found
  if (['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'].includes(code)) return true
  if (away.test(code) || away.test(cause?.originalCode ?? '')) return true
  if (cause?.kind && /NotReachable|ConnectionClosed|SocketTimeout|TooManyConnections/.test(cause.kind))
    return true
  return /Connection terminated|not queryable|connection timeout|timeout exceeded when trying to connect/i.test(
    message,
  )
}
