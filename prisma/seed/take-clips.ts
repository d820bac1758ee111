import { readFile, rm } from 'node:fs/promises'
import { addClip } from '#lib/media/add-clip.ts'
import { copyApart } from '#lib/media/copy-apart.ts'
import { keepClip } from '#lib/media/record.ts'
import type { Clip } from '#lib/media/schema.ts'
import { placeOnTheWay, writeOnTheWay } from '#lib/platform/storage.ts'
import type { CastName } from './cast.ts'
import { horn } from './clips/horn.ts'
import type { RunAs } from './walk-article.ts'

/** The demo's clips: a film of eight seconds that was made of a drawing, and a sound that is made here. */
const MADE: Readonly<Record<string, { file: string; make: () => Uint8Array | Promise<Uint8Array> }>> = {
  ferry: { file: 'ferry.mp4', make: () => readFile(new URL('clips/ferry.mp4', import.meta.url)) },
  horn: { file: 'horn.wav', make: horn },
}

/** Takes the demo's clips into the paper's keeping, by the desk's own way, as they will be there. */
export async function takeClips(bringer: CastName, runAs: RunAs): Promise<Map<string, Clip>> {
  const taken = Object.entries(MADE).map(async ([name, { file, make }]) => {
    const [from, to] = [await placeOnTheWay(), await placeOnTheWay()]
    try {
      const bytes = await make()
      await writeOnTheWay(
        from,
        (async function* () {
          yield bytes
        })(),
      )
      const sha256 = await keepClip(to, await copyApart(from, to, file))
      return [name, await runAs(bringer, addClip, { sha256, name: file })] as const
    } finally {
      await rm(from, { force: true })
    }
  })
  return new Map(await Promise.all(taken))
}
