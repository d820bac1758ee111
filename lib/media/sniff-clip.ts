/** How many bytes of a file tell what it is. */
export const TELLING_BYTES = 4096

/** What holds a clip, as its first bytes say; a container that no browser plays comes with the name people know it by. */
export type FoundClip = { container: 'mp4' | 'webm' | 'mp3' | 'ogg' | 'wav' } | { foreign: string }

/** Which moving pictures or sounds a file is, by its content and not by its name; null for anything else. */
export function sniffClip(head: Uint8Array): FoundClip | null {
  const text = (from: number, to: number) => Buffer.from(head.subarray(from, to)).toString('latin1')
  const box = text(4, 8)
  if (box === 'ftyp') return isStillPicture(text(8, 12)) ? null : { container: 'mp4' }
  // QuickTime was written without a head for years.
  if (['moov', 'mdat', 'wide', 'free', 'skip'].includes(box)) return { container: 'mp4' }
  if (text(0, 4) === '\x1aE\xdf\xa3') {
    return text(0, 64).includes('webm') ? { container: 'webm' } : { foreign: 'Matroska (MKV)' }
  }
  if (text(0, 4) === 'OggS') {
    return text(0, 256).includes('\x80theora') ? { foreign: 'Ogg Theora' } : { container: 'ogg' }
  }
  if (text(0, 4) === 'RIFF' || text(0, 4) === 'RF64') {
    if (text(8, 12) === 'WAVE') return { container: 'wav' }
    return text(8, 12) === 'AVI ' ? { foreign: 'AVI' } : null
  }
  const foreign = FOREIGN.find(([mark, at]) => text(at, at + mark.length) === mark)
  if (foreign) return { foreign: foreign[2] }
  // Two packets of a broadcast, one after the other.
  if (head[0] === 0x47 && head[188] === 0x47) return { foreign: 'MPEG-TS' }
  if (text(0, 3) === 'ID3') return { container: 'mp3' }
  return soundFrame(head[0], head[1], head[2])
}

/** Beginning, its place, and the name. */
const FOREIGN: readonly (readonly [string, number, string])[] = [
  ['fLaC', 0, 'FLAC'],
  ['FLV\x01', 0, 'Flash (FLV)'],
  ['0&\xb2u\x8ef\xcf\x11', 0, 'Windows Media (WMV, WMA)'],
  ['#!AMR', 0, 'AMR'],
  ['AIFF', 8, 'AIFF'],
  ['AIFC', 8, 'AIFF'],
  ['caff', 0, 'CAF'],
  ['.RMF', 0, 'RealMedia'],
  ['\0\0\x01\xba', 0, 'MPEG-PS'],
  ['\0\0\x01\xb3', 0, 'MPEG-1'],
]

const isStillPicture = (brand: string) => /^(?:avi[fs]|hei[cfsx]|hev[cx]|mif1|msf1)$/.test(brand)

/** A frame of MPEG sound: eleven ones, then version, layer, bit rate and sampling, none of them a forbidden value. */
function soundFrame(first = 0, second = 0, third = 0): FoundClip | null {
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return null
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3]
  if (layer === 0) return (second & 0xf6) === 0xf0 ? { foreign: 'AAC (ADTS)' } : null
  const isFrame = version !== 1 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c
  if (!isFrame) return null
  return layer === 1 ? { container: 'mp3' } : { foreign: 'MPEG-1 Audio' }
}
