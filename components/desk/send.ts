import type { Result } from '#lib/platform/command.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'

type Options = {
  method?: 'GET' | 'POST' | 'PUT'
  /** Lets the request outlive the page, for at most 64 KB. */
  keepalive?: boolean
}

/**
 * Asks a route handler of the desk and gives its answer. A server that cannot be reached, or that answers with
 * anything but ours, is `unavailable`; never rejects.
 */
export async function send<Value>(
  address: string,
  body?: unknown,
  { method = 'POST', keepalive = false }: Options = {},
): Promise<Result<Value>> {
  try {
    const response = await fetch(address, {
      method,
      keepalive,
      headers: body === undefined ? undefined : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    return isResult<Value>(answer) ? answer : no('unavailable')
  } catch {
    return no('unavailable')
  }
}

function isResult<Value>(answer: unknown): answer is Result<Value> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer
}

const no = (code: RefusalCode): Result<never> => ({ ok: false, refusal: { code } })
