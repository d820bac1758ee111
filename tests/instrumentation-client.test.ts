import { expect, jest, test } from '@jest/globals'

test('a schema in a page of the desk makes no function out of text, nor tries to', async () => {
  const made = jest.spyOn(globalThis, 'Function')
  await import('../instrumentation-client.ts')
  const { z } = await import('zod')
  expect(z.strictObject({ hours: z.int() }).parse({ hours: 1 })).toEqual({ hours: 1 })
  expect(made).not.toHaveBeenCalled()
  made.mockRestore()
})
