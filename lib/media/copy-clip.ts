import { open } from 'node:fs/promises'
import {
  type AudioCodec,
  EncodedAudioPacketSource,
  type EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  FilePathSource,
  FilePathTarget,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP3,
  MP4,
  Mp3OutputFormat,
  Mp4OutputFormat,
  OGG,
  OggOutputFormat,
  Output,
  type OutputFormat,
  QTFF,
  type VideoCodec,
  WAVE,
  WavOutputFormat,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import type { ClipFormat } from '#lib/document/clips.ts'
import { RefusalError } from '#lib/platform/refusal.ts'
import { isWhole } from './is-whole.ts'
import { sniffClip, TELLING_BYTES } from './sniff-clip.ts'

/** What a clip is once it is copied; a sound has no width and height. */
export type CopiedClip = { format: ClipFormat; width: number; height: number; seconds: number }

/** What browsers play in what; nothing is ever encoded anew, so another codec is refused by its name. */
const PLAYED: Readonly<Record<ClipFormat, readonly (VideoCodec | AudioCodec)[]>> = {
  mp4: ['avc', 'vp9', 'av1', 'aac', 'mp3', 'opus', 'flac'],
  webm: ['vp8', 'vp9', 'av1', 'opus', 'vorbis'],
  mp3: ['mp3'],
  m4a: ['aac', 'mp3', 'opus', 'flac'],
  ogg: ['opus', 'vorbis'],
  wav: ['pcm-u8', 'pcm-s16', 'pcm-s24', 'pcm-f32'],
}

const LARGEST_SIDE = 8_192
const MOST_SECONDS = 36_000

/**
 * Copies a clip's pictures and sounds, packet by packet, into a new file that holds nothing else: no place, date, device
 * or name, no cover, no second track, and what a player needs first stands first. Refuses `not-media`, `clip-kind` and
 * `clip-damaged`.
 */
export async function copyClip(from: string, to: string, name: string): Promise<CopiedClip> {
  const damaged = new RefusalError({ code: 'clip-damaged', params: { name } })
  const container = await containerOf(from, name)
  if (!container) throw damaged
  const input = new Input({ formats: [MP4, QTFF, WEBM, MP3, OGG, WAVE], source: new FilePathSource(from) })
  try {
    const [video, audio] = [await input.getPrimaryVideoTrack(), await input.getPrimaryAudioTrack()]
    const format = formatOf(container, video !== null)
    for (const track of [video, audio]) if (track) await expectPlayed(track, format, name)
    if (!video && !audio) throw damaged
    const [width, height] = video
      ? [await video.getDisplayWidth(), await video.getDisplayHeight()].map(Math.round)
      : [0, 0]
    if (video && !(isSide(width) && isSide(height))) throw damaged
    const seconds = await copyTracks({ video, audio, to, format })
    if (!(seconds > 0 && seconds <= MOST_SECONDS)) throw damaged
    return {
      ...{ format, width: width ?? 0, height: height ?? 0 },
      seconds: Math.max(1, Math.round(seconds)),
    }
  } catch (error) {
    if (error instanceof RefusalError) throw error
    console.error(error)
    throw damaged
  } finally {
    input.dispose()
  }
}

const isSide = (pixels: number | undefined) => pixels !== undefined && pixels >= 1 && pixels <= LARGEST_SIDE

async function containerOf(path: string, name: string) {
  const file = await open(path, 'r')
  try {
    const head = Buffer.alloc(TELLING_BYTES)
    const { bytesRead } = await file.read(head, 0, head.length, 0)
    const found = sniffClip(head.subarray(0, bytesRead))
    if (!found) throw new RefusalError({ code: 'not-media', params: { name } })
    if ('foreign' in found)
      throw new RefusalError({ code: 'clip-kind', params: { name, found: found.foreign } })
    return (await isWhole(file, found.container)) ? found.container : null
  } finally {
    await file.close()
  }
}

/** Sound alone goes into what is made for sound. */
function formatOf(container: 'mp4' | 'webm' | 'mp3' | 'ogg' | 'wav', moves: boolean): ClipFormat {
  if (container === 'mp4') return moves ? 'mp4' : 'm4a'
  return container === 'webm' && !moves ? 'ogg' : container
}

async function expectPlayed(
  track: InputVideoTrack | InputAudioTrack,
  format: ClipFormat,
  name: string,
): Promise<void> {
  const codec = await track.getCodec()
  if (codec && PLAYED[format].includes(codec)) return
  const found = codec ?? (await track.getInternalCodecId()) ?? '?'
  throw new RefusalError({
    code: 'clip-kind',
    params: { name, found: NAMES[codec ?? ''] ?? String(found).slice(0, 20) },
  })
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ hevc: 'H.265 (HEVC)', prores: 'ProRes', ac3: 'Dolby AC-3', eac3: 'Dolby E-AC-3', dts: 'DTS' },
  ...{ ulaw: 'G.711 µ-law', alaw: 'G.711 A-law', flac: 'FLAC' },
}

type Tracks = {
  video: InputVideoTrack | null
  audio: InputAudioTrack | null
  to: string
  format: ClipFormat
}

const FORMATS: Readonly<Record<ClipFormat, () => OutputFormat>> = {
  mp4: () => new Mp4OutputFormat({ fastStart: 'reserve' }),
  m4a: () => new Mp4OutputFormat({ fastStart: 'reserve' }),
  webm: () => new WebMOutputFormat(),
  mp3: () => new Mp3OutputFormat(),
  ogg: () => new OggOutputFormat(),
  wav: () => new WavOutputFormat(),
}

/** Copies both tracks side by side and gives the length of the whole in seconds. */
async function copyTracks({ video, audio, to, format }: Tracks): Promise<number> {
  const output = new Output({ format: FORMATS[format](), target: new FilePathTarget(to) })
  const tracks = [video, audio].filter((track) => track !== null)
  // Together, so that sound and picture stay in step.
  const start = Math.min(...(await Promise.all(tracks.map((track) => track.getFirstTimestamp()))))
  const copies: (() => Promise<number>)[] = []
  if (video) {
    const source = new EncodedVideoPacketSource((await video.getCodec()) as VideoCodec)
    const { packetCount } = await video.computePacketStats()
    const rotation = await video.getRotation()
    output.addVideoTrack(source, { rotation, flip: await video.getFlip(), maximumPacketCount: packetCount })
    const decoderConfig = (await video.getDecoderConfig()) ?? undefined
    copies.push(() => copy(video, start, (packet) => source.add(packet, { decoderConfig }), source))
  }
  if (audio) {
    const source = new EncodedAudioPacketSource((await audio.getCodec()) as AudioCodec)
    const { packetCount } = await audio.computePacketStats()
    output.addAudioTrack(source, { maximumPacketCount: packetCount })
    const decoderConfig = (await audio.getDecoderConfig()) ?? undefined
    copies.push(() => copy(audio, start, (packet) => source.add(packet, { decoderConfig }), source))
  }
  await output.start()
  const ends = await Promise.all(copies.map((each) => each()))
  await output.finalize()
  return Math.max(...ends)
}

async function copy(
  track: InputVideoTrack | InputAudioTrack,
  start: number,
  add: (packet: EncodedPacket) => Promise<void>,
  source: { close(): void },
): Promise<number> {
  let [end, latest] = [0, Number.NEGATIVE_INFINITY]
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    verifyKeyPackets: true,
  })) {
    const timestamp = packet.timestamp - start
    // One that is shown before what came before it opens nothing new, whatever it says.
    const type = packet.type === 'key' && timestamp < latest ? 'delta' : packet.type
    await add(packet.clone({ timestamp, type }))
    latest = Math.max(latest, timestamp)
    end = Math.max(end, timestamp + packet.duration)
  }
  source.close()
  return end
}
