import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { env } from '#lib/platform/env.ts'
import {
  keepBytes,
  keepFile,
  placeOnTheWay,
  readKeptBytes,
  readKeptPart,
  writeOnTheWay,
} from '#lib/platform/storage.ts'

const folder = join(env().DATA_DIR, 'media')
const words = Buffer.from('一张图片')
const sha256 = createHash('sha256').update(words).digest('hex')
const place = join(folder, sha256.slice(0, 2), sha256)

beforeEach(() => rm(folder, { recursive: true, force: true }))

test('what is kept lies under its own hash, and nothing else lies there', async () => {
  expect(await keepBytes(words)).toBe(sha256)
  expect(await keepBytes(words)).toBe(sha256)
  expect(await readKeptBytes(sha256)).toEqual(words)
  expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256])
})

test('what was never kept, and what is no hash, is nothing', async () => {
  expect(await readKeptBytes(sha256)).toBeNull()
  for (const name of ['', '../session-secret', `${sha256}.part`, `${sha256.slice(0, 62)}/x`]) {
    expect(await readKeptBytes(name)).toBeNull()
  }
})

test('what the disk has changed is given to nobody, until it is kept again', async () => {
  const log = jest.spyOn(console, 'error').mockReturnValue(undefined)
  await keepBytes(words)
  await writeFile(place, words.subarray(0, 3))
  expect(await readKeptBytes(sha256)).toBeNull()
  expect(log).toHaveBeenCalledWith(expect.stringContaining(sha256))
  await keepBytes(words)
  expect(await readKeptBytes(sha256)).toEqual(words)
  log.mockRestore()
})

test('a disk that keeps nothing is a refusal, and leaves nothing half there', async () => {
  const log = jest.spyOn(console, 'error').mockReturnValue(undefined)
  // In the way of the folder, which stops an administrator's account too.
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, sha256.slice(0, 2)), 'no folder')
  await expect(keepBytes(words)).rejects.toThrow('storage-failed')
  await expect(readKeptBytes(sha256)).rejects.toThrow('storage-failed')
  await rm(join(folder, sha256.slice(0, 2)))
  // In the way of the last step.
  await mkdir(place, { recursive: true })
  await expect(keepBytes(words)).rejects.toThrow('storage-failed')
  expect(await readdir(join(folder, sha256.slice(0, 2)))).toEqual([sha256])
  expect(await readdir(place)).toEqual([])
  log.mockRestore()
})

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

test('a file that comes in pieces is kept whole under its own hash, and is gone from where it was', async () => {
  const path = await placeOnTheWay()
  await writeOnTheWay(path, pieces('一张', '图片'))
  expect(await readFile(path, 'utf8')).toBe('一张图片')
  expect(await keepFile(path)).toBe(sha256)
  expect(await readKeptBytes(sha256)).toEqual(words)
  expect(await readKeptBytes(sha256, words.length)).toEqual(words)
  expect(await readKeptBytes(sha256, words.length - 1)).toBeNull()
  expect(await readdir(join(folder, 'on-the-way'))).toEqual([])
})

test('what a killed process left on the way goes with a later day’s first file', async () => {
  const left = await placeOnTheWay()
  await writeOnTheWay(left, pieces('半张'))
  const young = await placeOnTheWay()
  await writeOnTheWay(young, pieces('半张'))
  const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
  await utimes(left, yesterday, yesterday)
  await placeOnTheWay()
  expect((await readdir(join(folder, 'on-the-way'))).map((name) => join(folder, 'on-the-way', name))).toEqual(
    [young],
  )
})

test('any part of what is kept is read, and nothing where it is not as long as it was', async () => {
  await keepBytes(words)
  const size = words.length
  const part = async (start: number, end: number, of = size) => {
    const stream = await readKeptPart(sha256, { start, end, size: of })
    return stream && Buffer.from(await new Response(stream).arrayBuffer())
  }
  expect(await part(0, size - 1)).toEqual(words)
  expect(await part(3, 5)).toEqual(words.subarray(3, 6))
  expect(await part(0, size - 1, size + 1)).toBeNull()
  expect(await readKeptPart('../session-secret', { start: 0, end: 1, size: 2 })).toBeNull()
})

test('a disk that takes no file is a refusal; what its sender throws is not', async () => {
  const log = jest.spyOn(console, 'error').mockReturnValue(undefined)
  await mkdir(folder, { recursive: true })
  await expect(writeOnTheWay(join(folder, 'nowhere', 'x'), pieces('x'))).rejects.toThrow('storage-failed')
  await writeFile(join(folder, 'on-the-way'), 'no folder')
  await expect(placeOnTheWay()).rejects.toThrow('storage-failed')
  await expect(keepFile(join(folder, 'nothing'))).rejects.toThrow('storage-failed')
  const gone = async function* () {
    yield Buffer.from('x')
    throw new Error('gone')
  }
  await expect(writeOnTheWay(join(folder, 'x'), gone())).rejects.toThrow('gone')
  log.mockRestore()
})
