import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { ChainHead } from './audit-chain.ts'

const anchorSchema = z.strictObject({ seq: z.int().nonnegative(), hash: z.string(), at: z.iso.datetime() })

/** A head of the chain that somebody verified, kept where the database's owner cannot reach it. */
export type Anchor = z.output<typeof anchorSchema>

/** The anchors of a file, a line of JSON each, oldest first; none where there is no file. Throws on a line that is no anchor. */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parseAnchor(line, `${file}:${index + 1}`)]))
}

function parseAnchor(line: string, where: string): Anchor {
  try {
    return anchorSchema.parse(JSON.parse(line))
  } catch {
    throw new Error(`${where} is not an anchor`)
  }
}

/** Adds the head of a verified chain, with the time by this machine's clock. */
export async function appendAnchor(file: string, head: ChainHead): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify({ ...head, at: new Date().toISOString() })}\n`, { mode: 0o600 })
}
