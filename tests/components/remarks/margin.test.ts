import { expect, test } from '@jest/globals'
import { beingCalled, calledIn, withName } from '#components/remarks/mentions.ts'
import { inReadingOrder } from '#components/remarks/reading-order.ts'
import { laid } from '#components/remarks/use-margin.ts'

test('cards stand at their words, and none over another', () => {
  const cards = [
    { top: null, height: 40 },
    { top: 30, height: 40 },
    { top: 300, height: 40 },
  ]
  expect(laid(cards, -1)).toEqual([0, 50, 300])
})

test('the one looked at stands at its words, and those before it make room', () => {
  const cards = [100, 110, 120].map((top) => ({ top, height: 40 }))
  expect(laid(cards, -1)).toEqual([100, 150, 200])
  expect(laid(cards, 2)).toEqual([20, 70, 120])
})

test('threads are read in the order of the page: the whole and what is gone first, then titles, then the body by number', () => {
  const at = (id: number, ...spans: { at: string; from?: number; to?: number }[]) => ({
    id,
    place: { state: 'there' as const, spans },
  })
  const threads = [
    at(1, { at: 'body.10' }),
    at(2, { at: 'body.2', from: 4, to: 5 }),
    at(3, { at: 'title' }),
    at(4),
  ]
  expect(inReadingOrder(threads).map(({ id }) => id)).toEqual([4, 3, 2, 1])
})

test('a name is offered while it is typed after an @, and who is called is known by it', () => {
  expect(beingCalled('请 @林', 4)).toBe('林')
  expect(beingCalled('请 @林，', 5)).toBeNull()
  expect(withName('请 @林 看', 4, '林晓帆')).toEqual({ words: '请 @林晓帆  看', caret: 7 })
  const colleagues = [
    { id: 1, name: '林晓帆' },
    { id: 2, name: '周若溪' },
  ]
  expect(calledIn('@林晓帆 请看', colleagues)).toEqual([1])
})
