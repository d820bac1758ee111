import { useState } from 'react'
import type { Refusal } from '#lib/platform/refusal.ts'
import { send } from './send.ts'

/**
 * One request of a form that it waits for: `request` sends it and gives the value that came back, or null for a
 * refusal, which stays in `refusal` until the next try.
 */
export function useRequest() {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  async function request<Value>(
    address: string,
    body: object,
    method: 'POST' | 'PUT' = 'POST',
  ): Promise<Value | null> {
    setPending(true)
    const result = await send<Value>(address, body, { method })
    setPending(false)
    setRefusal(result.ok ? null : result.refusal)
    return result.ok ? result.value : null
  }
  return { pending, refusal, request, forget: () => setRefusal(null) }
}
