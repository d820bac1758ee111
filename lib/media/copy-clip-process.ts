import { setPriority } from 'node:os'
import type { Result } from '#lib/platform/command.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import type { CopiedClip } from './copy-clip.ts'

// A process for one clip: `copy-clip-process.ts FROM TO NAME` prints a `Result<CopiedClip>`. What a stranger's file does
// to its reader ends with it, and nobody else waits while it works.

setPriority(10)
// The writers put the hour and a number at random into a file: the same clip is the same bytes instead.
Date.now = () => 0
Math.random = () => 0.5

const [from = '', to = '', name = ''] = process.argv.slice(2)
const { copyClip } = await import('./copy-clip.ts')
const result: Result<CopiedClip> = await copyClip(from, to, name).then(
  (value) => ({ ok: true, value }),
  (error: unknown) => {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal }
    throw error
  },
)
process.stdout.write(JSON.stringify(result))
