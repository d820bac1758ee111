import { expect, test } from '@jest/globals'
import { isCreditLine, isSubhead } from '#lib/document/import-lines.ts'

test.each([
  '强基固本 跑起来、抢时间、争一流',
  '一条老河道串起半座城',
  '奔向“新蓝海”',
  '一、背景',
  'Looking ahead',
])('a subhead: %s', (line) => {
  expect(isSubhead(line)).toBe(true)
})

test.each([
  '奋斗成就永恒。',
  '……',
  '形成转化成果112个;',
  '“这是为什么？”',
  '他说：',
  '他走了。然后回来',
  '（本报记者 某某）',
  '- 友情链接',
  '00:05',
  '2026',
  'https://a.example/b',
  '这一行没有句末标点但是它实在太长了所以它不是一个小标题而是一段没有写完的话',
])('no subhead: %s', (line) => {
  expect(isSubhead(line)).toBe(false)
})

test.each([
  '编辑 江映川 审读 苏问渠 二审 温知夏 三审 严素商',
  '编辑：江映川　审读：苏问渠',
  '（责编：江映川）',
  '(责任编辑:江映川、苏问渠)',
  '责任编辑 江映川',
  '【编辑 江映川】',
  '编辑 阿依·江 记者 某某 审核 Anna Smith',
  '编辑/江映川 校对/苏问渠',
])('a credit line: %s', (line) => {
  expect(isCreditLine(line)).toBe(true)
})

test.each([
  '编辑 不易',
  '编辑部的灯亮到凌晨。',
  '编辑：他说这件事还没有完。',
  '编辑 江映川 审读',
  '记者 某某 通讯员 某某',
  '审读 二审 三审',
  '他是编辑 江映川',
  '',
])('no credit line: %s', (line) => {
  expect(isCreditLine(line)).toBe(false)
})
