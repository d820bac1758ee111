import type { Result } from '#lib/platform/command.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'

/** A file on its way: what the server answers in the end (null once it was called off), and how to call it off. */
export type Sending<Value> = { answer: Promise<Result<Value> | null>; abort(): void }

/**
 * Posts a file as it is. `onShare` is told how much of it has gone out, from 0 to 1, which `fetch` cannot tell. A
 * server that cannot be reached, or that answers with anything but ours, is `unavailable`; never rejects.
 */
export function sendFile<Value>(
  address: string,
  file: Blob,
  onShare: (share: number) => void,
): Sending<Value> {
  const request = new XMLHttpRequest()
  request.open('POST', address)
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 1)
  const answer = new Promise<Result<Value> | null>((resolve) => {
    request.onload = () => resolve(read<Value>(request.responseText))
    request.onerror = () => resolve(no('unavailable'))
    request.ontimeout = () => resolve(no('unavailable'))
    request.onabort = () => resolve(null)
  })
  request.send(file)
  return { answer, abort: () => request.abort() }
}

function read<Value>(text: string): Result<Value> {
  try {
    const answer: unknown = JSON.parse(text)
    if (typeof answer === 'object' && answer !== null && 'ok' in answer) return answer as Result<Value>
  } catch {
    // Not ours: a proxy's page, or a cut line.
  }
  return no('unavailable')
}

const no = (code: RefusalCode): Result<never> => ({ ok: false, refusal: { code } })
