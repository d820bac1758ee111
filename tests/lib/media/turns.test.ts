import { expect, test } from '@jest/globals'
import { inTurn } from '#lib/media/turns.ts'

const MB = 2 ** 20

test('pictures are made one after the other, a failed one holds up nobody, and what is too much is refused', async () => {
  const seen: string[] = []
  let free = () => {}
  const first = inTurn(20 * MB, async () => {
    seen.push('first begins')
    await new Promise<void>((resolve) => {
      free = resolve
    })
    seen.push('first ends')
    throw new Error('damaged')
  })
  const second = inTurn(20 * MB, async () => seen.push('second'))
  const others = Array.from({ length: 6 }, () => inTurn(20 * MB, async () => undefined))
  await expect(inTurn(1, async () => undefined)).rejects.toThrow('busy')
  free()
  await expect(first).rejects.toThrow('damaged')
  await second
  expect(seen).toEqual(['first begins', 'first ends', 'second'])
  await Promise.all(others)
  await expect(inTurn(160 * MB, async () => 'room again')).resolves.toBe('room again')
})
