import type { Result } from '#lib/platform/command.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'
import { readBytes } from './read-bytes.ts'

/** The largest body that is read, in bytes: a long report with its marks takes a tenth of it. */
export const LARGEST_BODY = 1_500_000

/** How deep arrays and objects may lie in each other; the deepest document of ours needs some 30. */
export const DEEPEST = 100

/**
 * The JSON body of a request, read as a stream so that an endless one costs no more than the limit. Refuses with
 * `not-json` (another content type), `too-large`, or `malformed` (no UTF-8, no JSON, nested deeper than 100).
 */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') return no('not-json')
  const bytes = await readBytes(request, LARGEST_BODY)
  if (bytes === null) return no('too-large')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return tooDeep(text) ? no('malformed') : { ok: true, value: JSON.parse(text) }
  } catch {
    return no('malformed')
  }
}

/** Counted before parsing, since what walks the value later may recurse; by hand, since a pattern would backtrack. */
function tooDeep(json: string): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > DEEPEST) return true
  }
  return false
}

const no = (code: RefusalCode): Result<never> => ({ ok: false, refusal: { code } })
