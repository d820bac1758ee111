import { rtfPictures } from './rtf-pictures.ts'

/**
 * Gives the pictures of a page that lie on somebody's disk what the same text in RTF holds of them: one by one in their
 * order, and only where there are as many of them there, since a picture in another's place would be worse than none.
 */
export function reachPictures(root: Element, rtf: string): void {
  const away = [...root.querySelectorAll('img')].filter((image) =>
    /^\s*file:/i.test(image.getAttribute('src') ?? ''),
  )
  if (away.length === 0 || rtf === '') return
  const pictures = rtfPictures(rtf)
  if (pictures?.length !== away.length) return
  for (const [index, image] of away.entries()) {
    const address = pictures[index]
    if (address) image.setAttribute('src', address)
  }
}
