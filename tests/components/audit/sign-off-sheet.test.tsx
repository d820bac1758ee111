import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { SignOffSheet } from '#components/audit/sign-off-sheet.tsx'
import type { SheetRound, SheetText } from '#lib/audit/read-sheet.ts'
import type { KeptReading } from '#lib/checks/readings.ts'
import { houseWeights } from '#lib/checks/schema.ts'
import { emptyContent } from '#lib/document/content.ts'
import { renderIn } from '#tests/support/render.tsx'
import { review } from './told.ts'

const at = '2026-11-23T06:30:05.000Z'
const hash = 'b1'.repeat(32)
const hostile = '<script>alert(1)</script>'

const text: SheetText = {
  number: 2,
  hash,
  channel: '城事',
  frozenBy: '林晓帆',
  frozenAt: at,
  content: {
    ...emptyContent(),
    kicker: hostile,
    title: '口袋公园开放',
    byline: [
      { role: '记者', name: '林晓帆' },
      { role: '通讯员', name: '江若水' },
    ],
    cover: {
      ...{ sha256: 'c2'.repeat(32), width: 1920, height: 1280 },
      ...{ caption: '图为公园一角。', credit: '林晓帆 摄', alt: '公园里的长椅' },
    },
    source: {
      kind: 'reprint',
      name: '云汀晚报',
      originalTitle: '原来的题',
      author: '甲',
      url: 'https://a.example/1',
    },
  },
}

const signature = { at, note: '', hash, revision: 2, voided: null }
const round: SheetRound = {
  roundId: 5,
  workflow: { workflowId: 1, nameZh: '三审三校', nameEn: 'Three reviews', rank: 0 },
  closedAs: 'published',
  closed: { by: '方正言', reason: '', note: '', at },
  isCorrection: true,
  copy: null,
  openedBy: '林晓帆',
  openedAt: at,
  revisions: [{ number: 2, hash }],
  stages: [
    {
      stage: review,
      standing: 'signed',
      signatures: [
        {
          ...signature,
          id: 1,
          signedAs: '沈砚秋',
          voided: { by: '韩雨桐', reason: 'facts', note: hostile, at },
        },
        { ...signature, id: 2, signedAs: '顾明远 代 沈砚秋', note: '已核' },
      ],
    },
  ],
  release: {
    by: '方正言',
    at,
    revision: 2,
    hash,
    scheduledBy: null,
    endedAs: 'withdrawn',
    endedAt: at,
    withdrawal: { by: '韩雨桐', reason: hostile, publicNote: '已撤下。' },
    receipts: [
      { kind: 'release' as const, state: 'right' as const, at, attempt: 1, places: 18, wrong: [] },
      {
        kind: 'withdrawal' as const,
        state: 'wrong' as const,
        at,
        attempt: 2,
        places: 16,
        wrong: ['/feed.xml'],
      },
    ],
    correction: '改正了面积。',
  },
}

const sheet = {
  readings: [],
  waivers: [],
  remarks: [],
  articleId: 7,
  text,
  rounds: [round],
  chain: { seq: 57, hash: 'c'.repeat(64) },
}
const rows = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent)

test('审签单 shows the title parts, the hash in full, each signature with its time, and what became of it', () => {
  const { container } = renderIn(
    'zh-CN',
    <SignOffSheet sheet={sheet} text={text} channels={{}} by="程以宁" at={at} />,
  )
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('审签单')
  expect(screen.getByRole('row', { name: /文字指纹/ })).toHaveTextContent(hash)
  expect(screen.getByRole('row', { name: /署名/ })).toHaveTextContent('记者 林晓帆、通讯员 江若水')
  expect(screen.getByRole('row', { name: /^来源/ })).toHaveTextContent(
    '云汀晚报，原题《原来的题》，作者甲 https://a.example/1',
  )
  expect(screen.getByRole('row', { name: /^题图/ })).toHaveTextContent(
    `题图图为公园一角。图片来源：林晓帆 摄替代文字：公园里的长椅图片指纹（SHA-256）：${'c2'.repeat(32)}`,
  )
  expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('第 1 轮审签（更正）')
  expect(rows(screen.getByRole('table', { name: '第 1 轮签字' }))).toEqual([
    '环节签字时间版本意见',
    `审读沈砚秋2026/11/23 14:30:05第 2 版作废：韩雨桐 2026/11/23 14:30:05 退回，事实有待核实${hostile}`,
    '审读顾明远 代 沈砚秋2026/11/23 14:30:05第 2 版已核',
  ])
  expect(screen.getByText('沈砚秋').closest('s')).not.toBeNull()
  expect(screen.getByRole('row', { name: /^刊发/ })).toHaveTextContent(
    `方正言 2026/11/23 14:30:05 签发第 2 版更正说明：改正了面积。` +
      '回执：2026/11/23 14:30:05 以读者身份取回 18 处，全部与所签相符' +
      `韩雨桐 2026/11/23 14:30:05 撤稿：${hostile}公开说明：已撤下。` +
      '回执：2026/11/23 14:30:05 以读者身份取回 16 处，1 处没有撤净（第 2 次）/feed.xml',
  )
  expect(screen.getByText(/末条为第 57 号/)).toBeVisible()
  expect(container.querySelector('script')).toBeNull()
})

test('in English it has English labels and stages', () => {
  renderIn('en', <SignOffSheet sheet={sheet} text={text} channels={{}} by="程以宁" at={at} />)
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Sign-off sheet')
  expect(rows(screen.getByRole('table', { name: 'Signatures of round 1' })).at(2)).toMatch(/^Review顾明远/)
})

test('a stage that nobody signed and a round that goes on are said to be so', () => {
  const open = {
    ...round,
    isCorrection: false,
    closedAs: null,
    closed: null,
    release: null,
    stages: [{ stage: review, standing: 'open' as const, signatures: [] }],
  }
  renderIn(
    'zh-CN',
    <SignOffSheet sheet={{ ...sheet, rounds: [open] }} text={text} channels={{}} by="程以宁" at={at} />,
  )
  expect(screen.getByRole('row', { name: '审读 未签' })).toBeVisible()
  expect(screen.getByText('本轮尚未结束')).toBeVisible()
})

test('what each hand changed, what was let pass and what was remarked stand on it', () => {
  const contents = [text.content, { ...text.content, title: `${text.content.title}今日` }]
  const author = { personId: 1, by: '林晓帆', place: 'author' as const, at }
  const editor = { personId: 2, by: '周若溪', place: review, at }
  const copy = {
    texts: [
      { name: 1, hash, ...author },
      { name: 2, hash, ...editor },
    ],
    contents,
    hands: [{ ...editor, number: 1 }],
    ofText: [0, 1],
  }
  const waivers = [
    { id: 1, found: '最大', passage: '全市最大的公园', reason: '有统计为证', by: '周若溪', at },
  ]
  const remarks = [
    {
      ...{ id: 1, by: '韩雨桐', at, words: hostile, wording: '街心公园' },
      replies: [{ id: 1, by: '周若溪', at, words: '同意' }],
      turns: [{ id: 1, by: '周若溪', at, kind: 'taken' }],
    },
  ]
  const given = { ...sheet, waivers, remarks, rounds: [{ ...round, copy }] }
  renderIn('zh-CN', <SignOffSheet sheet={given} text={text} channels={{}} by="程以宁" at={at} />)
  expect(screen.getByRole('heading', { name: '第 1 轮花脸稿' })).toBeVisible()
  expect(screen.getByText(/^① 审读 周若溪$/).parentElement).toHaveTextContent('1 处，添 2 字，删 0 字')
  expect(screen.getByRole('insertion')).toHaveTextContent('今日')
  expect(screen.getByRole('row', { name: /最大/ })).toHaveTextContent(
    '“最大”全市最大的公园周若溪 2026/11/23 14:30:05 放行：有统计为证',
  )
  expect(screen.getByRole('row', { name: /街心公园/ })).toHaveTextContent(
    `${hostile}建议改为：街心公园周若溪 2026/11/23 14:30:05 同意周若溪 2026/11/23 14:30:05 采纳`,
  )
})

test.each([
  ['zh-CN', '查出 2 处，放行 1 处。 词库第 7 版。 设定：图片说明 不查，站内链接 提示。', '按默认设定。'],
  [
    'en',
    '2 findings, 1 let pass. Lexicon state 7. Setting: Picture caption: Off; Links within the site: Hint.',
    'By the default setting.',
  ],
] as const)(
  'each reading of the machine says by which lexicon and setting it read (%s)',
  (locale, own, house) => {
    const finding = {
      id: hash,
      check: 'wrong',
      severity: 'reason',
      found: hostile,
      rule: '',
      path: '',
    } as const
    const reading: KeptReading = {
      ...{ revision: 1, hash, by: '林晓帆', at, lexiconVersion: 7, checks: [] },
      weights: { ...houseWeights, 'picture-caption': 'off', 'own-link': 'hint' },
      findings: [
        { ...finding, waiver: { by: '周若溪', reason: '原话', at } },
        { ...finding, waiver: null },
      ],
    }
    const another = { ...reading, revision: 2, at: '2026-11-23T07:30:05.000Z', weights: houseWeights }
    const given = { ...sheet, readings: [reading, another] }
    renderIn(locale, <SignOffSheet {...{ text, channels: {}, by: '方正言', at }} sheet={given} />)
    expect(screen.getByText(own)).toBeVisible()
    expect(screen.getByText(new RegExp(house))).toBeVisible()
  },
)
