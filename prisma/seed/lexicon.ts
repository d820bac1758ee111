import type { EntryInput } from '#lib/lexicons/schema.ts'

const blank: EntryInput = {
  ...{ kind: 'wrong', forms: [], replacement: '', exceptions: [], office: '', rank: null },
  ...{ severity: 'reason', source: '', from: '', to: '', note: '' },
}
const characters = '通用规范汉字表；本报校对手册（示例）'
const manual = '本报校对手册（示例）'

const wrong = (form: string, replacement: string, changes: Partial<EntryInput> = {}): EntryInput => ({
  ...blank,
  ...{ forms: [form], replacement, source: characters },
  ...changes,
})
const office = (name: string, of: string, rank: number, from: string, to = ''): EntryInput => ({
  ...blank,
  ...{ kind: 'office', forms: [name], office: of, rank, from, to, source: manual },
})

/** The demo paper's lexicon: common slips, and offices that nobody holds in a city that is nowhere. An example to write one's own after. */
export const seedLexicon: readonly EntryInput[] = [
  wrong('帐号', '账号', { severity: 'stops', exceptions: ['帐号本'] }),
  wrong('帐户', '账户', { severity: 'stops' }),
  wrong('渡假', '度假', { severity: 'stops' }),
  wrong('按装', '安装', { exceptions: ['按装置'] }),
  wrong('迫不急待', '迫不及待', { severity: 'stops' }),
  wrong('一如继往', '一如既往', { severity: 'stops' }),
  wrong('穿流不息', '川流不息', { severity: 'stops' }),
  wrong('水份', '水分'),
  wrong('松驰', '松弛'),
  { ...blank, kind: 'forbidden', forms: ['国家级特效', '包治百病'], severity: 'stops', source: manual },
  {
    ...blank,
    kind: 'caution',
    forms: ['史上最', '全球首创'],
    source: manual,
    note: '要有出处，写明由谁认定。',
  },
  {
    ...blank,
    kind: 'caution',
    forms: ['据悉'],
    severity: 'hint',
    source: manual,
    note: '尽量写明消息来源。',
  },
  {
    ...blank,
    kind: 'fixed',
    forms: ['云汀图书馆', '云汀图书总馆'],
    replacement: '云汀市图书馆',
    source: manual,
  },
  { ...blank, kind: 'fixed', forms: ['口袋花园'], replacement: '口袋公园', severity: 'hint', source: manual },
  {
    ...blank,
    kind: 'weighty',
    forms: ['云汀市城市总体规划纲要'],
    severity: 'hint',
    source: manual,
    note: '示例：写到它的稿件按「重要稿件」流程送审。',
  },
  office('江一舟', '云汀市市长', 1, '2024-03-01'),
  office('江一舟', '云汀市副市长', 3, '2020-03-01', '2024-02-29'),
  office('叶知秋', '云汀市副市长', 2, '2024-03-01'),
  office('石望山', '云汀市图书馆馆长', 9, '2022-09-01'),
]
