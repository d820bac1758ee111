import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { env } from '#lib/platform/env.ts'
import { keepBytes, readKeptBytes } from '#lib/platform/storage.ts'

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
