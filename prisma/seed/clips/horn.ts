const RATE = 11_025
const SECONDS = 6

/** A ferry's horn, two blasts over the water, as WAV: three low tones that are a little out of tune with each other. */
export function horn(): Uint8Array {
  const samples = new Uint8Array(RATE * SECONDS)
  for (let at = 0; at < samples.length; at += 1) {
    const time = at / RATE
    const tone = [146.8, 185.2, 220.6].reduce((sum, pitch) => sum + reed(time * pitch), 0) / 3
    samples[at] = Math.round(128 + 110 * tone * (blast(time, 0.2, 1.1) + blast(time, 2.1, 2.4)))
  }
  return Buffer.concat([head(samples.length), samples])
}

const reed = (turn: number) => {
  const angle = 2 * Math.PI * turn
  return 0.55 * Math.sin(angle) + 0.3 * Math.sin(2 * angle) + 0.15 * Math.sin(3 * angle)
}

/** Swells in a tenth of a second and dies away over the water after its time. */
function blast(time: number, from: number, length: number): number {
  const since = time - from
  if (since < 0) return 0
  return Math.min(1, since / 0.1) * (since < length ? 1 : Math.exp(-4 * (since - length)))
}

/** One channel of eight bits. */
function head(length: number): Buffer {
  const bytes = Buffer.alloc(44)
  bytes.write('RIFF')
  bytes.writeUInt32LE(36 + length, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(RATE, 24)
  bytes.writeUInt32LE(RATE, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(length, 40)
  return bytes
}
