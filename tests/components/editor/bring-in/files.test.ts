import { Blob as NodeBlob } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { DecompressionStream } from 'node:stream/web'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { documentsAmong } from '#components/editor/bring-in/document-files.ts'
import { readDocx } from '#components/editor/bring-in/read-docx.ts'
import { readMarkdown } from '#components/editor/bring-in/read-markdown.ts'
import { readBody } from '#lib/document/body.ts'
import { decodeText } from '#lib/document/bring-in/decode-text.ts'
import type { BroughtIn } from '#lib/document/bring-in/from-html.ts'
import { openZip, plainZip, ZIP_LIMITS } from '#lib/document/bring-in/open-zip.ts'
import { handMadeDocx, zipOf } from '#tests/support/docx.ts'
import { shortOf } from '#tests/support/page.ts'

// Browsers have them; jsdom does not, or not whole.
beforeAll(() => void Object.assign(globalThis, { DecompressionStream, Blob: NodeBlob }))

const bytesOf = (data: Buffer) => new Uint8Array(data)

async function docx(data: Buffer): Promise<BroughtIn> {
  const read = await readDocx(bytesOf(data))
  if (typeof read === 'string') throw new Error(read)
  expect(readBody({ type: 'doc', content: read.blocks })).toMatchObject({ ok: true })
  return read
}

describe('a Word document', () => {
  test('of LibreOffice keeps headings, list, note, table and picture', async () => {
    const { blocks, pictures, report } = await docx(readFileSync('tests/support/documents/libreoffice.docx'))
    expect(shortOf(blocks)).toEqual([
      'h2(山村小学的气象站)',
      'p(石岭小学的孩子每天早晨七点一刻{bold}记录气温和雨量[^雨量以二十四小时计。]，记录本写满了十一册{italic}。详见气象站的主页{https://weather.example.com/school?id=9}。)',
      'h2(看云识天 一记十年)',
      'orderedList(listItem(p(百叶箱刷白漆；) bulletList(listItem(p(离地一米半)))) listItem(p(雨量筒朝天。)))',
      'table(tableRow(th(p(日子)) th:2×1(p(读数))) tableRow(td:1×2(p(周一)) td(p(18.4)) td(p(晴))) tableRow(td(p(21.0)) td(p(多云))))',
      'p(老师说，数字会替山里的天气说话。)',
    ])
    expect(pictures).toEqual([
      {
        src: expect.stringMatching(/^data:image\/png;base64,/),
        alt: '操场边的百叶箱',
        caption: '',
        after: 5,
      },
    ])
    expect(report).toMatchObject({ indents: 2, trackers: 1 })
  })

  test('made by hand leaves its script and what lies elsewhere behind', async () => {
    const { blocks, pictures, report } = await docx(
      handMadeDocx(Buffer.from('png'), 'http://127.0.0.1/x.png'),
    )
    expect(shortOf(blocks)).toEqual([
      'h2(渡口的灯)',
      'p(灯在雾里亮了一夜[^守灯人的日志，元月三日。]。)',
      'p(点这里，不必点。)',
      'table(tableRow(td(p(时刻)) td(p(船次))) tableRow(td:1×2(p(子夜)) td(p(一))) tableRow(td(p(二))))',
      'p(天亮收灯。)',
    ])
    expect(pictures).toMatchObject([{ alt: '渡口的灯', after: 4 }])
    expect(report).toMatchObject({ links: 1, 'pictures-unreachable': 1 })
  })

  test.each([
    ['is none', Buffer.from('just words'), 'damaged'],
    ['is cut off', readFileSync('tests/support/documents/libreoffice.docx').subarray(0, 4_000), 'damaged'],
    ['is a zip of something else', zipOf({ 'a.txt': 'a' }), 'damaged'],
    ['has a password, or is in the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'locked'],
    [
      'has a document type, which could make much of little',
      zipOf({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'damaged',
    ],
    [
      'is markup nested too deep to be one',
      zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `${'<w:p>'.repeat(100_000)}` }),
      'damaged',
    ],
  ])('that %s is not read', async (_, data, expected) => {
    expect(await readDocx(bytesOf(data))).toBe(expected)
  })
})

describe('a zip', () => {
  test('is counted as it unpacks, whatever it says of itself', async () => {
    const bomb = Buffer.alloc(ZIP_LIMITS.markup + 1)
    for (const claimed of [10, bomb.length]) {
      expect(await openZip(bytesOf(zipOf({ 'word/document.xml': bomb }, claimed)), () => true)).toBe(
        'too-much',
      )
    }
    const many = Object.fromEntries(Array.from({ length: ZIP_LIMITS.parts + 1 }, (_, at) => [`${at}`, '']))
    expect(await openZip(bytesOf(zipOf(many)), () => true)).toBe('too-much')
    expect(
      await openZip(bytesOf(zipOf({ 'word/document.xml': bomb, a: 'b' })), (name) => name === 'a'),
    ).toEqual(new Map([['a', new TextEncoder().encode('b')]]))
  })

  test('put together again holds the same', async () => {
    const parts = new Map([
      ['一.xml', new TextEncoder().encode('甲')],
      ['b', new Uint8Array(0)],
    ])
    expect(await openZip(new Uint8Array(plainZip(parts)), () => true)).toEqual(parts)
  })
})

test('Markdown keeps its structure, and no HTML in it runs', () => {
  const { blocks, report } = readMarkdown(
    '---\ntitle: 灯\n---\n# 灯\n\n**雾** *里* ~~灭~~ [岸](https://a.example/?utm_source=x) <img src=x onerror=alert(1)><script>alert(2)</script>\n\n1. 一\n   - 二\n3. 三\n\n> 引\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n[坏](javascript:alert(3))\n- [x] 好',
  )
  expect(shortOf(blocks)).toEqual([
    'h2(灯)',
    'p(雾{bold} 里{italic} 灭{strike} 岸{https://a.example/})',
    'orderedList(listItem(p(一) bulletList(listItem(p(二)))) listItem(p(三)))',
    'blockquote(p(引))',
    'table(tableRow(th(p(甲)) th(p(乙))) tableRow(td(p(1)) td(p(2))))',
    'p(坏)',
    'bulletList(listItem(p(☑ 好)))',
  ])
  expect(report).toMatchObject({ hidden: 1, trackers: 1, links: 1, active: 1 })
})

describe('a text file', () => {
  const text = '渡口\n第一段，1987年。\n'
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    // 渡口⏎第一段，1987年。⏎ in GB18030.
    ['GB18030', Buffer.from('b6c9bfda0ab5dad2bbb6cea3ac31393837c4eaa1a30a', 'hex')],
  ])('in %s is read', (_, bytes) => {
    expect(decodeText(bytesOf(bytes))?.replace('\ufeff', '')).toBe(text)
  })

  test('that is none is told apart', () => {
    expect(decodeText(bytesOf(Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex')))).toBeNull()
    expect(decodeText(bytesOf(Buffer.from('ff80ff', 'hex')))).toBeNull()
  })
})

test('documents are known by their names; pictures are not among them', () => {
  const named = (name: string) => new File([''], name)
  const files = ['a.DOCX', 'b.txt', 'c.md', 'd.pdf', 'e.doc', 'f.wps', 'g.jpg', 'h.mp4'].map(named)
  expect(documentsAmong(files).map(({ name }) => name)).toEqual([
    'a.DOCX',
    'b.txt',
    'c.md',
    'd.pdf',
    'e.doc',
    'f.wps',
  ])
})
