import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  OggOutputFormat,
  Output,
  type OutputFormat,
  WebMOutputFormat,
} from 'mediabunny'
import { drawing } from './pictures.ts'

/** What people and their devices leave in a file; none of it may be found in what is kept. */
export const TELLING = ['Lin Xiaofan', 'Secret Lane', '+31.2304+121.4737', 'Pocket Camera 9'] as const
const tags = { artist: TELLING[0], title: TELLING[1], comment: TELLING[2] }

const WIDTH = 320
const HEIGHT = 180
const RATE = 10

type Packet = Uint8Array
type Made = { video?: boolean; audio?: 'opus' | 'aac' }

// Frames and packets that are real though nobody encoded them here: a WebP is a frame of VP8, an AVIF one of AV1, and
// silence is a few bytes that stand in the books.
const OPUS_SILENCE = Uint8Array.from([0xf8, 0xff, 0xfe])
const AAC_SILENCE = Uint8Array.from([0x21, 0x10, 0x04, 0x60, 0x8c, 0x1c])
const OPUS = {
  codec: 'opus',
  numberOfChannels: 2,
  sampleRate: 48_000,
  description: Buffer.from('OpusHead\x01\x02\x38\x01\x80\xbb\0\0\0\0\0', 'latin1'),
}
const AAC = {
  codec: 'mp4a.40.2',
  numberOfChannels: 2,
  sampleRate: 44_100,
  description: Uint8Array.from([0x12, 0x10]),
}

/** A WebM of so many seconds, in VP8 with Opus, with everything in it that gives somebody away. */
export async function webm(seconds: number, made: Made = { video: true, audio: 'opus' }): Promise<Buffer> {
  return madeOf(new WebMOutputFormat(), seconds, 'vp8', made)
}

/** An MPEG-4 file in AV1 with AAC, what a player needs first standing last. */
export async function mp4(seconds: number, made: Made = { video: true, audio: 'aac' }): Promise<Buffer> {
  return madeOf(new Mp4OutputFormat({ fastStart: false }), seconds, 'av1', made)
}

/** The same in pieces, as a browser records it. */
export async function fragmentedMp4(seconds: number): Promise<Buffer> {
  const format = new Mp4OutputFormat({ fastStart: 'fragmented' })
  return madeOf(format, seconds, 'av1', { video: true, audio: 'aac' })
}

export const m4a = (seconds: number) => mp4(seconds, { audio: 'aac' })
export const ogg = (seconds: number) => madeOf(new OggOutputFormat(), seconds, 'vp8', { audio: 'opus' })

async function madeOf(format: OutputFormat, seconds: number, codec: 'vp8' | 'av1', { video, audio }: Made) {
  const output = new Output({ format, target: new BufferTarget() })
  output.setMetadataTags(tags)
  const pictures = new EncodedVideoPacketSource(codec)
  const sounds = audio ? new EncodedAudioPacketSource(audio) : null
  if (video) output.addVideoTrack(pictures, { name: TELLING[3], languageCode: 'zho' })
  if (sounds) output.addAudioTrack(sounds, { name: TELLING[3] })
  await output.start()
  const copies: Promise<void>[] = []
  if (video) {
    const frame = codec === 'vp8' ? await vp8Frame() : await av1Frame()
    const decoderConfig = {
      codec: codec === 'vp8' ? 'vp8' : 'av01.0.00M.08',
      ...{ codedWidth: WIDTH, codedHeight: HEIGHT },
    }
    copies.push(fill(frame, 1 / RATE, seconds, (packet) => pictures.add(packet, { decoderConfig })))
  }
  if (sounds) {
    const decoderConfig = audio === 'opus' ? OPUS : AAC
    const [packet, length] = audio === 'opus' ? [OPUS_SILENCE, 0.02] : [AAC_SILENCE, 1024 / 44_100]
    copies.push(fill(packet, length, seconds, (each) => sounds.add(each, { decoderConfig })))
  }
  await Promise.all(copies)
  await output.finalize()
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0))
}

async function fill(
  data: Packet,
  length: number,
  seconds: number,
  add: (packet: EncodedPacket) => Promise<void>,
) {
  for (let at = 0; at * length < seconds; at += 1)
    await add(new EncodedPacket(data, 'key', at * length, length))
}

/** A lossy WebP is RIFF, `WEBP`, and one chunk `VP8 ` with the frame. */
async function vp8Frame(): Promise<Packet> {
  const webp = await drawing(WIDTH, HEIGHT).webp().toBuffer()
  const at = webp.indexOf('VP8 ')
  return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4))
}

/** An AVIF's box `mdat` has the frame. */
async function av1Frame(): Promise<Packet> {
  const avif = await drawing(WIDTH, HEIGHT).avif({ effort: 0 }).toBuffer()
  const at = avif.indexOf('mdat') - 4
  return avif.subarray(at + 8, at + avif.readUInt32BE(at))
}

/** A tone of so many seconds, 8,000 samples of 8 bits a second, with a list of who made it where. */
export function wav(seconds: number): Buffer {
  const samples = Buffer.alloc(Math.round(8_000 * seconds))
  for (let at = 0; at < samples.length; at += 1) samples[at] = 128 + 60 * Math.sin(at / 3)
  const list = Buffer.from(`INFOIART\x0c\0\0\0${TELLING[0]}\0`, 'latin1')
  const format = Buffer.from('\x01\0\x01\0\x40\x1f\0\0\x40\x1f\0\0\x01\0\x08\0', 'latin1')
  const chunks = Buffer.concat([riff('fmt ', format), riff('LIST', list), riff('data', samples)])
  return riff('RIFF', Buffer.concat([Buffer.from('WAVE'), chunks]))
}

function riff(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(name), length, data])
}

/** Silence of so many seconds as MPEG sound of 128,000 bits a second, behind a tag that names somebody. */
export function mp3(seconds: number): Buffer {
  const words = Buffer.from(`\0${TELLING[0]}`, 'latin1')
  const frame = Buffer.alloc(10)
  frame.write('TPE1', 'latin1')
  frame.writeUInt32BE(words.length, 4)
  const tag = Buffer.concat([frame, words])
  const head = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0', 'latin1'), Buffer.from([tag.length])])
  const silence = Buffer.alloc(417)
  silence.set([0xff, 0xfb, 0x90, 0x64])
  return Buffer.concat([head, tag, ...Array(Math.ceil((seconds * 44_100) / 1152)).fill(silence)])
}

/** A stream of a buffer, in pieces as a network brings them. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
