import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import sharp from 'sharp'
// It shuts sharp's reader of SVG for the whole process, as in the web process.
import '#lib/media/encode-picture.ts'
import { balanceLines, breakLines, piecesOf } from '#lib/site/share-picture/break-lines.ts'
import { drawSharePicture } from '#lib/site/share-picture/draw.ts'
import { outlines } from '#lib/site/share-picture/glyphs.ts'
import { setHeadline } from '#lib/site/share-picture/lay-out.ts'

/** Every character as wide as high. */
const squares = (text: string) => [...text].length

describe('a headline is broken', () => {
  test('so that no line begins with a closing mark or ends with an opening one', () => {
    const titles = [
      '“三审”之后，谁来签发？——一家报社的一天',
      '《城市更新条例》（草案）公开征求意见：听听居民怎么说……',
      '他说：“灯亮了！”',
    ]
    for (const title of titles)
      for (let width = 4; width < 20; width += 1)
        for (const line of breakLines(title, width, squares)) {
          expect(line).not.toMatch(/^[，。？！：”》）…—]/)
          expect(line).not.toMatch(/[“《（]$/)
        }
  })

  test('never inside a word or a figure of another script', () => {
    expect(piecesOf('GDP增长5.2%，共1,024家')).toEqual(['GDP', '增', '长', '5.2%，', '共', '1,024', '家'])
    expect(breakLines('听OpenAI讲述', 4, squares)).toEqual(['听', 'Open', 'AI讲述'])
  })

  test('into lines of like length, without a last one of two characters', () => {
    expect(breakLines('口袋公园家门口的新绿地', 9, squares)).toEqual(['口袋公园家门口的新', '绿地'])
    expect(balanceLines('口袋公园家门口的新绿地', 9, squares).map(squares)).toEqual([6, 5])
  })

  test('after a mark of punctuation where that costs no line', () => {
    expect(balanceLines('清晨六点半开门，孩子们来了', 9, squares)).toEqual(['清晨六点半开门，', '孩子们来了'])
  })

  test('losing nothing but the spaces between lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const flat = (words: string) => words.replace(/\s/g, '')
        expect(flat(breakLines(text, width, squares).join(''))).toBe(flat(text))
      }),
    )
  })

  test('into four lines at most, whatever its length', () => {
    for (const length of [1, 8, 20, 40, 70, 100]) {
      const { lines, size } = setHeadline('字'.repeat(length), 1032, squares)
      expect(lines.length).toBeLessThanOrEqual(4)
      for (const line of lines) expect(squares(line) * size).toBeLessThanOrEqual(1032 + 1)
      expect(lines.join('').replace('…', '').length).toBe(
        Math.min(length, lines.join('').endsWith('…') ? 75 : 100),
      )
    }
  })
})

describe('a drawn picture', () => {
  const words = { paper: '三审日报', section: '城事', headline: '口袋公园开放', day: '2026.01.05' }

  test('is a small PNG of the size of a card', async () => {
    const bytes = await drawSharePicture(words)
    const { format, width, height } = await sharp(bytes).metadata()
    expect([format, width, height]).toEqual(['png', 1200, 630])
    expect(bytes.length).toBeLessThan(60_000)
  })

  test('shows the words that it is given', async () => {
    const [one, same, other] = await Promise.all([
      drawSharePicture(words),
      drawSharePicture(words),
      drawSharePicture({ ...words, headline: '口袋公园关闭' }),
    ])
    expect(Buffer.compare(one, same)).toBe(0)
    expect(Buffer.compare(one, other)).not.toBe(0)
  })

  test('is drawn of any headline: rare characters, coloured signs, markup, nothing at all', async () => {
    const headlines = [
      '𠮷野家🎉👩‍👩‍👧 é ä́',
      '</svg><script>"&',
      '',
      '　',
      'ﷺ العربية',
      '\u{10ffff}',
      '字'.repeat(100),
    ]
    for (const headline of headlines) {
      const bytes = await drawSharePicture({ ...words, headline })
      expect((await sharp(bytes).metadata()).width).toBe(1200)
    }
  })

  test('has every character of the common Chinese texts that the paper prints', async () => {
    const text = '第一季度全市新增就业岗位，鹏城讯记者摄影审读二审三审编辑“《》”——……·％'
    expect([...(await outlines(text, 700)).keys()].sort()).toEqual([...new Set(text)].sort())
  })
})
