import { plainLine } from './line.ts'

/** A picture that a page shows. */
export type FoundPicture = { src: string; alt: string; caption: string }

const LAZY = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'data-original-src']
/** What is no larger than that, in pixels, is a sign in the text; of two or less, nobody's to see. */
const SMALL = 32

export type ImageElement =
  | { is: 'picture'; src: string; alt: string }
  | { is: 'sign'; alt: string }
  | { is: 'counter' }

/** What an `<img>` is: a picture, a small sign that its words stand for as well, or a pixel that counts readers. */
export function readImage(image: Element): ImageElement {
  const alt = plainLine(image.getAttribute('alt') ?? '')
  const across = sizeOf(image, 'width')
  const down = sizeOf(image, 'height')
  if (across !== null && down !== null && across <= 2 && down <= 2) return { is: 'counter' }
  const isSmall = across !== null && across <= SMALL && (down === null || down <= SMALL)
  if (isSmall || /\bemoji\b/.test(image.getAttribute('class') ?? '')) return { is: 'sign', alt }
  const src = sourceOf(image)
  // What stands in a page until its picture has come.
  if (src === '' || /^data:image\/(svg|gif;base64,R0lGODlhAQABA)/i.test(src)) return { is: 'sign', alt: '' }
  return { is: 'picture', src, alt: isFileName(alt) ? '' : [...alt].slice(0, 200).join('') }
}

function sourceOf(image: Element): string {
  const lazy = LAZY.map((name) => web(image.getAttribute(name))).find((src) => src !== null)
  if (lazy) return lazy
  const src = (image.getAttribute('src') ?? '').trim()
  if (src !== '') return web(src) ?? src
  const [first = ''] = (image.getAttribute('srcset') ?? '').trim().split(/[\s,]/, 1)
  return web(first) ?? ''
}

function web(src: string | null): string | null {
  const address = (src ?? '').trim()
  if (address.startsWith('//')) return `https:${address}`
  return /^https?:\/\//i.test(address) ? address : null
}

function sizeOf(image: Element, side: 'width' | 'height'): number | null {
  const given = image.getAttribute(side) ?? ''
  const style = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([\\d.]+)px`, 'i').exec(
    image.getAttribute('style') ?? '',
  )
  const size = Number.parseFloat(style?.[1] ?? given)
  return Number.isFinite(size) && !given.endsWith('%') ? size : null
}

// Word and web pages put the name of the file there.
const isFileName = (alt: string) =>
  /^(\S+\.(jpe?g|png|gif|webp|avif|bmp|tiff?)|image|img|图片|IMG_\d+)$/i.test(alt)
