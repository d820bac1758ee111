import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Result } from '#lib/platform/command.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import type { CopiedClip } from './copy-clip.ts'

const run = promisify(execFile)

/** A megabyte takes a hundredth of a second or two, and beginning a third of one; what takes far longer does not end. */
const secondsFor = (bytes: number) => 30 + bytes / 2 ** 22
/** In MB; a film of ten hours takes 100. */
const LARGEST_HEAP = 256

/**
 * Copies a clip (`copyClip`) in a process of its own, which is ended when it takes too long or too much: what then comes
 * is `clip-damaged`. Throws `RefusalError`.
 */
export async function copyApart(from: string, to: string, name: string): Promise<CopiedClip> {
  const program = join(/* turbopackIgnore: true */ process.cwd(), 'lib/media/copy-clip-process.ts')
  const flags = [`--max-old-space-size=${LARGEST_HEAP}`, '--disable-warning=ExperimentalWarning']
  const result = await run(process.execPath, [...flags, program, from, to, name], {
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    timeout: Math.ceil(secondsFor((await stat(from)).size) * 1000),
    killSignal: 'SIGKILL',
    maxBuffer: 2 ** 20,
  }).then(
    ({ stdout }) => JSON.parse(stdout) as Result<CopiedClip>,
    (error: unknown) => {
      console.error(error)
      return { ok: false as const, refusal: { code: 'clip-damaged' as const, params: { name } } }
    },
  )
  if (!result.ok) throw new RefusalError(result.refusal)
  return result.value
}
