import { useRef, useState } from 'react'
import type { Refusal } from '#lib/platform/refusal.ts'
import { send } from './send.ts'

/**
 * One act of a person that they wait for: `decide` posts it and says whether it was done. What the server refused
 * stays in `refusal` until the next try; what was typed stays with the caller.
 */
export function useDecision() {
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const isRunning = useRef(false)
  async function decide(address: string, body: object): Promise<boolean> {
    // Two presses before the first is drawn are one.
    if (isRunning.current) return false
    isRunning.current = true
    setPending(true)
    const result = await send(address, body)
    isRunning.current = false
    setPending(false)
    setRefusal(result.ok ? null : result.refusal)
    return result.ok
  }
  return { pending, refusal, decide, forget: () => setRefusal(null) }
}
