import { expect, test } from '@jest/globals'
import { oneAtATime } from '#lib/site/share-picture/one-at-a-time.ts'

test('pictures are drawn one after the other; who comes when forty wait is told to come again', async () => {
  const order: string[] = []
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const work = (name: number) => async () => {
    order.push(`${name} begins`)
    await gate
    order.push(`${name} ends`)
    if (name === 1) throw new Error('torn paper')
    return name
  }
  const all = Array.from({ length: 40 }, (_, name) => oneAtATime(work(name)))
  await expect(oneAtATime(work(40))).rejects.toMatchObject({ refusal: { code: 'busy' } })
  open()
  const settled = await Promise.allSettled(all)
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(order.slice(0, 6)).toEqual(['0 begins', '0 ends', '1 begins', '1 ends', '2 begins', '2 ends'])
  expect(await oneAtATime(async () => 'free again')).toBe('free again')
})
