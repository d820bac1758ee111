import { useEffect, useRef, useState } from 'react'
import { type Sending, sendFile } from '#components/desk/send-file.ts'
import { PICTURE_LIMITS } from '#lib/media/rules.ts'
import type { Medium } from '#lib/media/schema.ts'
import type { Refusal, RefusalCode } from '#lib/platform/refusal.ts'

/** A picture on its way: how it looks on this device, and how much of it has gone out (1: the server works on it). */
export type Upload = { url: string; share: number }

/** What may be otherwise a moment later; the same file is offered to be sent again. */
const PASSING: RefusalCode[] = ['unavailable', 'busy', 'storage-failed', 'not-signed-in']

/** Brings pictures to the paper's keeping, one at a time; `onKept` is told of each that is there. */
export function useUpload(onKept: (medium: Medium) => void) {
  const [upload, setUpload] = useState<Upload | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sending = useRef<Sending<Medium> | null>(null)
  const last = useRef<File | null>(null)
  const url = upload?.url

  useEffect(() => () => sending.current?.abort(), [])
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])

  async function start(file: File): Promise<void> {
    sending.current?.abort()
    last.current = file
    setRefusal(null)
    if (file.size > PICTURE_LIMITS.bytes) {
      setUpload(null)
      const params = { name: file.name, max: PICTURE_LIMITS.bytes / 2 ** 20 }
      return setRefusal({ code: 'picture-heavy', params })
    }
    const local = URL.createObjectURL(file)
    setUpload({ url: local, share: 0 })
    const mine = sendFile<Medium>(
      `/api/desk/media?only=picture&name=${encodeURIComponent(file.name)}`,
      file,
      (share) => setUpload((now) => (now?.url === local ? { url: local, share } : now)),
    )
    sending.current = mine
    const answer = await mine.answer
    if (!answer || sending.current !== mine) return
    setUpload(null)
    if (answer.ok) onKept(answer.value)
    else setRefusal(answer.refusal)
  }

  return {
    upload,
    refusal,
    start,
    cancel() {
      sending.current?.abort()
      setUpload(null)
    },
    /** Null where the same file would be refused again. */
    retry: refusal && PASSING.includes(refusal.code) ? () => last.current && void start(last.current) : null,
  }
}
