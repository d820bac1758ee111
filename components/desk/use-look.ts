import { useEffect, useState } from 'react'
import type { Refusal } from '#lib/platform/refusal.ts'
import { send } from './send.ts'

/** Long enough that a word typed quickly is one question. */
const REST_MS = 120

type Looked<Value> = {
  /** The newest answer; of an earlier address until this one's is here. */
  value: Value | null
  refusal: Refusal | null
  /** Whether the answer to this very address is still to come. */
  pending: boolean
}

/** Reads an address of the desk, and again when it changes while somebody types; null reads nothing. */
export function useLook<Value>(address: string | null): Looked<Value> {
  const [answer, setAnswer] = useState<{ address: string; value: Value | null; refusal: Refusal | null }>()
  useEffect(() => {
    if (address === null) return
    let isOver = false
    const timer = setTimeout(async () => {
      const result = await send<Value>(address, undefined, { method: 'GET' })
      if (isOver) return
      setAnswer((last) =>
        result.ok
          ? { address, value: result.value, refusal: null }
          : { address, value: last?.value ?? null, refusal: result.refusal },
      )
    }, REST_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [address])
  return {
    value: answer?.value ?? null,
    refusal: answer?.refusal ?? null,
    pending: address !== null && answer?.address !== address,
  }
}
