import { addMedium } from '#lib/media/add-medium.ts'
import { encodePicture } from '#lib/media/encode-picture.ts'
import { keepPicture } from '#lib/media/record.ts'
import type { Medium } from '#lib/media/schema.ts'
import type { CastName } from './cast.ts'
import { drawPicture } from './draw-picture.ts'
import type { RunAs } from './walk-article.ts'

/** How many are encoded at once: the seed has the machine to itself, unlike the desk, which takes one at a time. */
const LANES = 2

/** Begins to take the drawings into the paper's keeping, in this order, and gives each as it will be there. */
export function takePictures(
  names: readonly string[],
  bringer: CastName,
  runAs: RunAs,
): (name: string) => Promise<Medium> {
  const lanes: Promise<unknown>[] = Array.from({ length: LANES }, () => Promise.resolve())
  const media = new Map<string, Promise<Medium>>()
  for (const [index, name] of names.entries()) {
    const medium = (lanes[index % LANES] as Promise<unknown>).then(async () => {
      const file = `${name}.png`
      const sha256 = await keepPicture(await encodePicture(await drawPicture(name), file))
      return runAs(bringer, addMedium, { sha256, name: file })
    })
    // Whoever waits for it hears of a failure.
    medium.catch(() => undefined)
    lanes[index % LANES] = medium
    media.set(name, medium)
  }
  return (name) => media.get(name) ?? Promise.reject(new Error(`there is no picture ${name}`))
}
