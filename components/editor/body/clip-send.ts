import { sendFile } from '#components/desk/send-file.ts'
import { type Clip, isClip, type Kept, type Medium } from '#lib/media/schema.ts'
import type { Result } from '#lib/platform/command.ts'

/** How far a file has gone, 0 to 1, and how to call it off. */
type Way = { onShare(share: number): void; onBegin(abort: () => void): void }

const address = (name: string, only = '') => `/api/desk/media?name=${encodeURIComponent(name)}${only}`

/** Whether a file calls itself a moving picture or a sound; what it is the server finds out. */
export const callsItselfClip = ({ type }: File) => /^(?:video|audio)\//.test(type)

/** What became of a file: a clip, with the picture that it begins with where it is a film that this browser can show. */
export type Brought = { kept: Kept; poster: Medium | null }

/**
 * Brings a clip to the paper's keeping, and a frame of a film as the picture that stands there until it plays. Gives
 * null when it was called off. A file that is larger than may be is not sent at all.
 */
export async function sendClip(file: File, { onShare, onBegin }: Way): Promise<Result<Brought> | null> {
  const limit = await largestClip()
  if (limit && file.size > limit) {
    return { ok: false, refusal: { code: 'clip-heavy', params: { name: file.name, max: limit / 2 ** 20 } } }
  }
  const sending = sendFile<Kept>(address(file.name), file, onShare)
  onBegin(sending.abort)
  const answer = await sending.answer
  if (!answer?.ok) return answer
  const kept = answer.value
  const frame = isClip(kept) && kept.width > 0 ? await frameOf(file, kept) : null
  const poster = frame ? await sendPoster(frame, `${file.name}.jpg`) : null
  return { ok: true, value: { kept, poster: poster?.ok ? poster.value : null } }
}

/** Brings a picture that stands in a film's place until it plays. */
export async function sendPoster(picture: Blob, name: string): Promise<Result<Medium> | null> {
  return sendFile<Medium>(address(name, '&only=picture'), picture, () => undefined).answer
}

async function largestClip(): Promise<number | null> {
  try {
    const answer = (await (await fetch('/api/desk/media')).json()) as Result<{ clip: number }>
    return answer.ok ? answer.value.clip : null
  } catch {
    // The server says so itself, only later.
    return null
  }
}

/** How long this browser may take to show a film that it may not be able to show. */
const LONGEST_MS = 8_000

/** What a film shows a second after it begins, by when it has faded in; null where this browser cannot show it. */
async function frameOf(file: Blob, { seconds }: Clip): Promise<Blob | null> {
  const url = URL.createObjectURL(file)
  const video = Object.assign(document.createElement('video'), { muted: true, preload: 'auto', src: url })
  try {
    await once(video, 'loadeddata')
    video.currentTime = Math.min(1, seconds / 4)
    await once(video, 'seeked')
    return await drawn(video)
  } catch {
    return null
  } finally {
    video.removeAttribute('src')
    URL.revokeObjectURL(url)
  }
}

/** What a film shows now, as a picture; null where there is nothing to be seen. */
export async function drawn(video: HTMLVideoElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  if (canvas.width === 0) return null
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
}

function once(video: HTMLVideoElement, event: string): Promise<void> {
  return new Promise((resolve, reject) => {
    video.addEventListener(event, () => resolve(), { once: true })
    video.addEventListener('error', () => reject(new Error('not shown')), { once: true })
    setTimeout(() => reject(new Error('too slow')), LONGEST_MS)
  })
}
