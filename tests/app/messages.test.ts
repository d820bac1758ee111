import { describe, expect, test } from '@jest/globals'
import en from '#app/messages/en.json' with { type: 'json' }
import zh from '#app/messages/zh-CN.json' with { type: 'json' }
import { refusalCodes } from '#lib/platform/refusal.ts'

/** Every message by its dotted key. */
function flat(messages: object, prefix = ''): Map<string, string> {
  const found = Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flat(value as object, `${prefix}${key}.`)],
  )
  return new Map(found)
}

/** The arguments that a message names: not the branches of a plural, which languages have their own of. */
const placeholders = (message = '') =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort()

const chinese = flat(zh)
const english = flat(en)

describe('the two message catalogues', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  test('have the same placeholders in each message', () => {
    const differing = [...chinese].filter(
      ([key, message]) => placeholders(message).join() !== placeholders(english.get(key)).join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('leave no message empty', () => {
    const empty = [...chinese, ...english].filter(([, message]) => message.trim() === '')
    expect(empty).toEqual([])
  })

  test('have words for every refusal, and for nothing that is none', () => {
    const worded = Object.keys(zh.errors).filter((key) => key !== 'field')
    expect(worded.sort()).toEqual([...refusalCodes].sort())
  })
})
