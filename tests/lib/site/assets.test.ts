import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { assetAt, assets } from '#lib/site/assets.ts'

const fileOf = (path: string) => path.replace('/site/', '')

async function textOf(path: string): Promise<string> {
  const asset = await assetAt(fileOf(path))
  if (!asset || !('text' in asset)) throw new Error(`${path} is not there`)
  return asset.text
}

describe('what readers’ pages fetch', () => {
  test('is one stylesheet and two scripts, each under its own hash', async () => {
    const { stylesheet, early, page } = await assets()
    expect([stylesheet, early, page]).toEqual([
      expect.stringMatching(/^\/site\/[\w-]{12}\.css$/),
      expect.stringMatching(/^\/site\/early\.[\w-]{12}\.js$/),
      expect.stringMatching(/^\/site\/page\.[\w-]{12}\.js$/),
    ])
  })

  test('has less than 20 KB of JavaScript and 10 KB of style, compressed', async () => {
    const { stylesheet, early, page } = await assets()
    const scripts = gzipSync(await textOf(early)).length + gzipSync(await textOf(page)).length
    expect(scripts).toBeLessThan(20 * 1024)
    expect(gzipSync(await textOf(stylesheet)).length).toBeLessThan(10 * 1024)
  })

  test('leaves out comments, and no code with them', async () => {
    const { page, early } = await assets()
    for (const [path, name] of [
      [page, 'page'],
      [early, 'early'],
    ] as const) {
      const sent = await textOf(path)
      expect(sent).not.toMatch(/^\s*\/\/|\/\*/m)
      const source = await readFile(`components/site/browser/${name}.js`, 'utf8')
      const code = source.split('\n').filter((line) => !/^\s*(\/\/.*|\/\*\*.*\*\/|\* .*)?$/.test(line))
      expect(sent.split('\n')).toEqual(code.map((line) => line.trim()))
    }
  })

  test('leads from an earlier address to the present one of its kind, and from any other nowhere', async () => {
    const { stylesheet, page } = await assets()
    expect(await assetAt('aaaaaaaaaaaa.css')).toEqual({ movedTo: stylesheet })
    expect(await assetAt('page.aaaaaaaaaaaa.js')).toEqual({ movedTo: page })
    for (const file of ['aaaaaaaaaaaa.js', 'early.aaaaaaaaaaaa.css', '../front.css', 'x.txt', '']) {
      expect(await assetAt(file)).toBeNull()
    }
  })
})
