import { expect, test } from '@jest/globals'
import { calledIn } from '#components/remarks/mentions.ts'

const colleagues = [
  { id: 1, name: '李明' },
  { id: 2, name: '李明远' },
  { id: 3, name: '周若溪' },
]

test('a name that begins another is not called by it', () => {
  expect(calledIn('请@李明远 再核一遍', colleagues)).toEqual([2])
  expect(calledIn('@李明，@李明远和@周若溪看', colleagues)).toEqual([1, 2, 3])
  expect(calledIn('李明远说，写信到desk@paper.example', colleagues)).toEqual([])
})

test('two of one name are both called', () => {
  expect(calledIn('@周若溪 看', [...colleagues, { id: 4, name: '周若溪' }])).toEqual([3, 4])
})
