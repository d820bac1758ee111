import { Blob as NodeBlob } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { DecompressionStream } from 'node:stream/web'
import { beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { documentsAmong } from '#components/editor/bring-in/document-files.ts'
import { readDocx } from '#components/editor/bring-in/read-docx.ts'
import { readMarkdown } from '#components/editor/bring-in/read-markdown.ts'
import { readBody } from '#lib/document/body.ts'
import { decodeText } from '#lib/document/bring-in/decode-text.ts'
import type { BroughtIn } from '#lib/document/bring-in/from-html.ts'
import { openZip, plainZip, ZIP_LIMITS } from '#lib/document/bring-in/open-zip.ts'
import { namedTitle } from '#lib/document/bring-in/title.ts'
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

describe('Markdown’s footnotes', () => {
  const read = (text: string) => shortOf(readMarkdown(text).blocks)

  test('become notes where they are referred to, and their words leave the foot', () => {
    expect(
      read(
        '水位[^1]涨了，**又**涨[^long]了。\n\n[^1]: 据*水文站*，\n见 [公报](https://a.example/)。\n[^long]: 首段\n\n    次段\n\n再过一天。\n',
      ),
    ).toEqual(['p(水位[^据水文站，见 公报。]涨了，又{bold}涨[^首段 次段]了。)', 'p(再过一天。)'])
  })

  test('stay as they stand where nothing refers to them, where they say too much, or nothing at all', () => {
    expect(read('一句。[^没有]\n\n[^1]: 没人提到。')).toEqual(['p(一句。[^没有])', 'p(没人提到。)'])
    expect(read(`一句[^1]。\n\n[^1]: ${'长'.repeat(3_000)}`)).toEqual([
      'p(一句[^1]。)',
      `p(${'长'.repeat(3_000)})`,
    ])
    expect(read('自己[^1]\n\n[^1]: 说自己[^1]')).toEqual(['p(自己[^说自己[^1]])'])
    expect(read('一句。\n\n[^1]: 说自己[^1]')).toEqual(['p(一句。)', 'p(说自己[^说自己[^1]])'])
    expect(read('`[^1]` 是代码\n\n[^1]: 注')).toEqual(['p([^1] 是代码)', 'p(注)'])
  })

  test('whatever Markdown says, the body is sound', () => {
    const part = fc.constantFrom(
      '[^1]',
      '[^1]: ',
      '[^2]:',
      '\n',
      '\n\n',
      '    ',
      '字',
      '**',
      '`',
      '- ',
      '# ',
      '"',
      '<b>',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { blocks } = readMarkdown(parts.join(''), true)
        const body = { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] }
        expect(readBody(body)).toEqual({ ok: true, body })
      }),
    )
  })
})

describe('a document’s title', () => {
  const titled = (text: string) => {
    const { title, blocks } = readMarkdown(text, true)
    return [title, ...shortOf(blocks)]
  }

  test('is the one heading of the first order at the head of Markdown, or what is kept over it', () => {
    expect(titled('# 渡口的灯\n\n## 一\n\n灯亮了。')).toEqual(['渡口的灯', 'h2(一)', 'p(灯亮了。)'])
    expect(titled('---\ntitle: "灯 \\"亮\\"了" \n---\n灯亮了。')).toEqual(['灯 "亮"了', 'p(灯亮了。)'])
    expect(titled('---\ntitle: 渡口的灯 # 暂\n---\n# 渡口的灯\n\n灯亮了。')).toEqual([
      '渡口的灯',
      'p(灯亮了。)',
    ])
  })

  test('is not guessed: one heading of several, one that comes later, one too long, or all there is', () => {
    expect(titled('# 一\n\n甲\n\n# 二')[0]).toBeNull()
    expect(titled('灯亮了。\n\n# 一')[0]).toBeNull()
    expect(titled(`# ${'长'.repeat(101)}\n\n甲`)[0]).toBeNull()
    expect(titled('# 只有题')).toEqual([null, 'h2(只有题)'])
    expect(titled('---\ntitle: >\n  折叠\n---\n甲')).toEqual([null, 'p(甲)'])
    expect(readMarkdown('# 题\n\n甲')).toMatchObject({ title: null, blocks: { length: 2 } })
  })

  test('of Word is what has the style of one, though other headings follow', async () => {
    const read = await readDocx(bytesOf(handMadeDocx(Buffer.from('png'), 'http://127.0.0.1/x.png')), true)
    if (typeof read === 'string') throw new Error(read)
    expect(read.title).toBe('渡口的灯')
    expect(shortOf(read.blocks)[0]).toContain('灯在雾里亮了一夜')
    const office = await readDocx(bytesOf(readFileSync('tests/support/documents/libreoffice.docx')), true)
    expect(office).toMatchObject({ title: '山村小学的气象站' })
  })

  test('of a text file is only what it calls so', () => {
    expect(namedTitle('标题：渡口的灯\r\n灯亮了。')).toEqual({ title: '渡口的灯', rest: '灯亮了。' })
    expect(namedTitle('渡口的灯\n灯亮了。')).toBeNull()
    expect(namedTitle('标题：渡口的灯')).toBeNull()
  })
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
