import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { reachPictures } from '#lib/document/bring-in/reach-pictures.ts'
import { rtfPictures } from '#lib/document/bring-in/rtf-pictures.ts'
import { pageOf } from '#tests/support/page.ts'

const PNG = '89504e470d0a1a0a'
const JPEG = 'ffd8ffe000104a46'
const address = (type: string, hex: string) =>
  `data:image/${type};base64,${Buffer.from(hex, 'hex').toString('base64')}`
/** A picture as Word writes it: once for itself, once more for old programs. */
const word = (type: 'png' | 'jpeg', hex: string) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn name}{\\sv a\\'b1b}}}\\picscalex100\\picw10\\pich10\\${type}blip\\bliptag-12{\\*\\blipuid ${'ab'.repeat(16)}}${hex.slice(0, 6)}\r\n${hex.slice(6)}}}{\\nonshppict{\\pict\\picw10\\wmetafile8 0100}}`

describe('pictures in RTF', () => {
  test('come out in their order, each once, as the program had them', () => {
    const rtf = `{\\rtf1\\ansi{\\*\\listpicture{\\pict\\pngblip ${PNG}}}{\\header{\\pict\\pngblip ${PNG}}}\\pard a${word('png', PNG)}b${word('jpeg', JPEG)}\\par}`
    expect(rtfPictures(rtf)).toEqual([address('png', PNG), address('jpeg', JPEG)])
  })

  test('that are drawings, mislabelled, cut off or written as bytes keep their place and are none', () => {
    const rtf = `{\\rtf1{\\pict\\wmetafile8 0100}{\\pict\\pngblip ${JPEG}}{\\pict\\pngblip ${PNG}8}{\\pict\\pngblip\\bin8 }}}}}}}}}{\\pict\\jpegblip ${JPEG}}}`
    expect(rtfPictures(rtf)).toEqual([null, null, null, null, address('jpeg', JPEG)])
  })

  test('are not looked for in what is none, nests without end, or holds more than a report has', () => {
    expect(rtfPictures('<p>')).toBeNull()
    expect(rtfPictures(`{\\rtf1${'{'.repeat(100_000)}`)).toBeNull()
    expect(rtfPictures(`{\\rtf1${`{\\pict\\pngblip ${PNG}}`.repeat(101)}}`)).toBeNull()
  })

  test('are found whatever stands around them, and nothing breaks the reading', () => {
    const noise = fc.string({
      unit: fc.constantFrom('{', '}', '\\', 'pict', 'a', '1', ' ', '\n', '\\bin9 ', "\\'"),
    })
    fc.assert(fc.property(noise, (text) => void rtfPictures(`{\\rtf1${text}`)))
    const hex = fc.uint8Array({ maxLength: 40_000 }).map((bytes) => PNG + Buffer.from(bytes).toString('hex'))
    fc.assert(
      fc.property(hex, (given) => {
        expect(rtfPictures(`{\\rtf1 ${word('png', given)}}`)).toEqual([address('png', given)])
      }),
      { numRuns: 20 },
    )
  })
})

describe('a page whose pictures lie on a disk', () => {
  const page = (...sources: string[]) => pageOf(sources.map((src) => `<p>x<img src="${src}"></p>`).join(''))
  const sources = (root: Element) =>
    [...root.querySelectorAll('img')].map((image) => image.getAttribute('src'))

  test('has them from the RTF beside it, one by one; others stay', () => {
    const root = page('file:///C:/1.png', 'https://a.example/2.png', 'FILE:///C:/3.jpg', 'file:///4.wmf')
    reachPictures(root, `{\\rtf1${word('png', PNG)}${word('jpeg', JPEG)}{\\pict\\emfblip 01}}`)
    expect(sources(root)).toEqual([
      address('png', PNG),
      'https://a.example/2.png',
      address('jpeg', JPEG),
      'file:///4.wmf',
    ])
  })

  test('has none rather than another’s where their numbers differ', () => {
    const root = page('file:///1.png', 'file:///2.png')
    reachPictures(root, `{\\rtf1${word('png', PNG)}}`)
    expect(sources(root)).toEqual(['file:///1.png', 'file:///2.png'])
  })
})
