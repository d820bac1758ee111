import { z } from 'zod'
import type { Caller, Result } from '#lib/platform/command.ts'
import { invalidInput } from '#lib/platform/invalid-input.ts'
import { permit, RefusalError, refuse } from '#lib/platform/refusal.ts'
import { canAddMedium, PICTURE_LIMITS } from '../rules.ts'
import type { Medium } from '../schema.ts'
import { takePicture } from '../take-picture.ts'
import { getRemote } from './get-remote.ts'
import { internet, type Network } from './network.ts'

const takeRemotePictureInput = z.strictObject({ address: z.string().min(1).max(4_096) })

/** How many are fetched at once; each may hold as much as the largest picture. */
const MOST_AT_ONCE = 4
let running = 0

/**
 * Takes a picture that pasted text shows from elsewhere on the web into the paper's keeping, through the guard of
 * `getRemote` and then as every picture is taken: by what it is, whatever its address or its server call it.
 */
export async function takeRemotePicture(
  caller: Caller,
  given: unknown,
  network: Network = internet,
): Promise<Result<Medium>> {
  try {
    if (!caller.actor) return { ok: false, refusal: { code: 'not-signed-in' } }
    permit(canAddMedium(caller.actor))
    const input = takeRemotePictureInput.safeParse(given)
    if (!input.success) return { ok: false, refusal: invalidInput(input.error) }
    if (running >= MOST_AT_ONCE) refuse('busy')
    running += 1
    const bytes = await getRemote(input.data.address, PICTURE_LIMITS.bytes, network).finally(() => {
      running -= 1
    })
    return await takePicture(caller, { name: nameOf(input.data.address), bytes })
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal }
    throw error
  }
}

/** What the picture is called: the last part of its address under its host. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address)
  return `${hostname} ${pathname.split('/').at(-1) ?? ''}`.trim()
}
