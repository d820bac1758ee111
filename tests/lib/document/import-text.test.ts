import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBody } from '#lib/document/body.ts'
import { IMPORT_FINDING_CODES, MAX_IMPORT_SAMPLES } from '#lib/document/import-finding.ts'
import { type ImportedText, importText } from '#lib/document/import-text.ts'
import { paragraphs, plainText, subheads } from '#lib/document/text.ts'

const ownReport = new URL('../../support/report.txt', import.meta.url)
const capturedPage = new URL('../../../../shared/data/captured-page.txt', import.meta.url)

const whole = '汐河全长37公里。'

function countOf({ findings }: ImportedText, code: string, from?: string): number {
  return findings.find((finding) => finding.code === code && finding.params?.from === from)?.count ?? 0
}

describe("the project's own report", () => {
  const given = readFileSync(ownReport, 'utf8')
  const imported = importText(given)

  test('is thirty paragraphs under four two-part subheads', () => {
    expect(paragraphs(imported.body)).toHaveLength(30)
    expect(subheads(imported.body)).toEqual([
      '以水为脉 一条老河道串起半座城',
      '民生为秤 十件小事称出城市温度',
      '科技添翼 一张智慧网守护一河清水',
      '久久为功 护清水、留老树、暖人心',
    ])
    expect(paragraphs(imported.body)).toContain('……')
  })

  test('has every comma of its sentences corrected and none of its numbers', () => {
    const article = given.split('\n编辑 ')[0] ?? ''
    expect(countOf(imported, 'full-width-mark', ',')).toBe(article.match(/(?<!\d),|,(?!\d)/g)?.length)
    expect(plainText(imported.body)).toContain('日均供餐8,800份')
    expect(plainText(imported.body)).toMatch(/清晨6:40，/)
  })

  test('has its straight quotes curled, its indents taken, and what follows the credit line reported', () => {
    expect(countOf(imported, 'curly-quotes')).toBe(2)
    expect(countOf(imported, 'unbalanced-quotes')).toBe(0)
    expect(countOf(imported, 'indent-removed')).toBe(30)
    expect(countOf(imported, 'credit-line-dropped')).toBe(1)
    expect(countOf(imported, 'after-credit-dropped')).toBe(10)
    expect(plainText(imported.body)).not.toContain('热榜')
  })
})

const whereCaptured = existsSync(capturedPage) ? test : test.skip

whereCaptured('a real page of a city newspaper comes in whole', () => {
  const imported = importText(readFileSync(capturedPage, 'utf8'))
  expect(paragraphs(imported.body)).toHaveLength(30)
  expect(subheads(imported.body)).toHaveLength(4)
  expect(countOf(imported, 'full-width-mark', ',')).toBe(116)
  expect(countOf(imported, 'unbalanced-quotes')).toBe(0)
  expect(plainText(imported.body).match(/“/g)).toHaveLength(57)
  expect(plainText(imported.body).match(/”/g)).toHaveLength(57)
  expect(plainText(imported.body)).not.toMatch(/[,;:?!()"]/)
  expect(countOf(imported, 'credit-line-dropped')).toBe(1)
})

describe('lines', () => {
  test('are parted as any system parts them, blank ones left out', () => {
    expect(paragraphs(importText('\uFEFF一。\r\n\r\n二。\r三。\n \u3000\n四。').body)).toEqual([
      '一。',
      '二。',
      '三。',
      '四。',
    ])
  })

  test('lose what an article may not hold, and say so', () => {
    const imported = importText('一\u0000二\t三。')
    expect(plainText(imported.body)).toBe('一二 三。')
    expect(countOf(imported, 'character-removed')).toBe(1)
  })

  test('make a document whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { body } = importText(text)
        expect(readBody(body)).toEqual({ ok: true, body })
      }),
    )
  })

  test('that leave nothing give an empty document and say so', () => {
    const imported = importText(' \n\n')
    expect(imported.body.content).toEqual([{ type: 'paragraph' }])
    expect(imported.findings).toMatchObject([{ code: 'nothing-left', count: 1 }])
  })

  test('that are short at the end are no subheads, for nothing stands under them', () => {
    expect(subheads(importText(`${whole}\n一条老河道\n${whole}\n江映川`).body)).toEqual(['一条老河道'])
  })
})

describe('a title', () => {
  test('is the first line when it reads as one', () => {
    const imported = importText(`一条老河道\n${whole}`)
    expect(imported.title).toBe('一条老河道')
    expect(plainText(imported.body)).toBe(whole)
    expect(countOf(imported, 'title-taken')).toBe(1)
  })

  test('is not taken when one is given, and not repeated', () => {
    expect(importText(`一条老河道\n${whole}`, { title: '另一个标题' })).toMatchObject({ title: '另一个标题' })
    const repeated = importText(`你好,老河道\n${whole}`, { title: '你好,老河道' })
    expect(plainText(repeated.body)).toBe(whole)
    expect(countOf(repeated, 'title-repeated')).toBe(1)
  })
})

describe('a credit line', () => {
  test('ends the article', () => {
    const imported = importText(`${whole}\n（责编：江映川）\n热榜\n${whole}`)
    expect(plainText(imported.body)).toBe(whole)
    expect(countOf(imported, 'after-credit-dropped')).toBe(2)
  })

  test('at the head of a page takes only itself', () => {
    expect(plainText(importText(`编辑：江映川 审读：苏问渠\n${whole}`).body)).toBe(whole)
  })
})

describe('findings', () => {
  test('say where, by line and column of what was given', () => {
    expect(importText(`${whole}\n\n　　好,好。`).findings).toContainEqual({
      code: 'full-width-mark',
      params: { from: ',', to: '，' },
      count: 1,
      samples: [{ line: 3, column: 4, text: '好,好。' }],
    })
  })

  test('count everything and show the first few', () => {
    const [finding] = importText('好,'.repeat(50)).findings
    expect(finding).toMatchObject({ count: 50 })
    expect(finding?.samples).toHaveLength(MAX_IMPORT_SAMPLES)
  })

  test('have codes fit for a catalogue', () => {
    for (const code of IMPORT_FINDING_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })
})

test('importing what was imported changes nothing', () => {
  const page = fc.string({
    unit: fc.constantFrom(
      ...'中文，,;；:：?？!！()（）""“”ab1 \u3000\t\n\n、。…-',
      '编辑 ',
      ' 审读 ',
      '责编：',
      'https://a.cn',
      '\u0301',
      '\u0000',
    ),
    maxLength: 60,
  })
  fc.assert(
    fc.property(page, (given) => {
      const once = importText(given)
      const again = importText([once.title, plainText(once.body)].filter((part) => part !== '').join('\n'))
      expect({ title: again.title, body: again.body }).toEqual({ title: once.title, body: once.body })
    }),
    { numRuns: 2000 },
  )
})
