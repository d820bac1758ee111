import { expect, test } from '@jest/globals'
import { officesOf } from '#lib/checks/office-names.ts'
import { checkOffices } from '#lib/checks/offices.ts'
import type { EntryInput } from '#lib/lexicons/schema.ts'
import { entry } from '#tests/support/lexicon-entry.ts'

const office = (name: string, of: string, rank: number | null, from = '', to = ''): Partial<EntryInput> => ({
  ...{ kind: 'office', forms: [name], office: of, rank, from, to },
})
const offices = officesOf(
  [
    office('江一舟', '云汀市市长', 1, '2024-03-01'),
    office('江一舟', '云汀市副市长', 3, '2020-03-01', '2024-02-29'),
    office('叶知秋', '云汀市副市长', 2, '2024-03-01'),
    office('石望山', '云汀市图书馆馆长', null),
    office('白露', '新闻发言人', null),
  ].map((changes, id) => ({ ...entry(changes), id })),
)
const told = (text: string, day = '2026-03-01') =>
  checkOffices([{ path: ['title'], text, kind: 'text' }], offices, day).map(
    ({ check, found, said, fix }) =>
      `${check} ${found} ${said.office ?? said.first}${fix ? ` → ${fix[0]?.text}` : ''}`,
  )

test.each([
  '市长江一舟说',
  '云汀市市长江一舟和副市长叶知秋',
  '江一舟市长',
  '江一舟说',
  '原副市长江一舟',
  '图书馆馆长石望山',
  '新闻发言人白露',
  '市长说，江一舟到了',
])('named as they are: %s', (text) => {
  expect(told(text)).toEqual([])
})

test('somebody is named with an office that they do not hold on the day', () => {
  expect(told('副市长江一舟')).toEqual(['office 副市长江一舟 云汀市市长 → 云汀市市长'])
  expect(told('叶知秋市长说')).toEqual(['office 叶知秋市长 云汀市副市长 → 云汀市副市长'])
  expect(told('局长石望山')).toEqual(['office 局长石望山 云汀市图书馆馆长 → 云汀市图书馆馆长'])
})

test('whatever of the office in full stands before the wrong one goes with it', () => {
  const mended = (text: string) =>
    checkOffices([{ path: ['title'], text, kind: 'text' }], offices, '2026-03-01').map(({ fix }) => {
      const [edit] = fix ?? []
      return edit ? text.slice(0, edit.from) + edit.text + text.slice(edit.to) : null
    })
  expect(mended('昨天，市图书馆副馆长石望山说')).toEqual(['昨天，云汀市图书馆馆长石望山说'])
  expect(mended('在云汀市副市长江一舟')).toEqual(['在云汀市市长江一舟'])
  expect(mended('本市副市长江一舟')).toEqual([null])
})

test('the day decides: an office counts from its first to its last', () => {
  expect(told('副市长江一舟', '2024-02-29')).toEqual([])
  expect(told('市长江一舟', '2024-02-29')).toEqual(['office 市长江一舟 云汀市副市长 → 云汀市副市长'])
  expect(told('市长江一舟', '2019-01-01')).toEqual([])
  expect(told('前市长江一舟')).toEqual(['office 市长江一舟 云汀市市长'])
})

test('those who are named together stand in their order', () => {
  expect(told('江一舟、叶知秋出席')).toEqual([])
  expect(told('叶知秋、江一舟出席')).toEqual(['office-order 叶知秋、江一舟 江一舟'])
  expect(told('副市长叶知秋和市长江一舟')).toEqual(['office-order 叶知秋和市长江一舟 江一舟'])
  expect(told('叶知秋先到，江一舟后到')).toEqual([])
  expect(told('石望山、江一舟')).toEqual([])
  expect(told('叶知秋、江一舟', '2022-01-01')).toEqual([])
})

test('those who are named together may have others between them, and their offices as a paper shortens them', () => {
  expect(told('叶知秋、张三、江一舟出席')).toEqual(['office-order 叶知秋、张三、江一舟 江一舟'])
  expect(told('副市长叶知秋、市政府市长江一舟')).toEqual(['office-order 叶知秋、市政府市长江一舟 江一舟'])
  expect(told('叶知秋、张三说，江一舟出席')).toEqual([])
  expect(told('叶知秋和来访的市长江一舟')).toEqual([])
  expect(told('叶知秋先到，市长江一舟后到')).toEqual([])
})

test('a paper without offices asks for none', () => {
  expect(
    checkOffices([{ path: ['title'], text: '市长江一舟', kind: 'text' }], officesOf([]), '2026-03-01'),
  ).toEqual([])
})
