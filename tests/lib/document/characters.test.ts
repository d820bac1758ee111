import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  characterLength,
  forbiddenCharacter,
  withoutForbidden,
  withUnixNewlines,
} from '#lib/document/characters.ts'

test('a forbidden character is named as people look it up', () => {
  expect(forbiddenCharacter('字\u0000')).toBe('U+0000')
  expect(forbiddenCharacter('字\ud83d')).toBe('U+D83D')
  expect(forbiddenCharacter('字\u202e')).toBe('U+202E')
})

test('Han beyond the basic plane, emoji and joiners are no forbidden characters', () => {
  expect(forbiddenCharacter('𠮷野家 👩‍👩‍👧 \u00a0\u3000')).toBeNull()
})

test('a line break is allowed only where lines are', () => {
  expect(forbiddenCharacter('一\n二')).toBe('U+000A')
  expect(forbiddenCharacter('一\n二', { newlines: true })).toBeNull()
})

test('whatever is cleaned holds nothing forbidden but line breaks, and loses nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(forbiddenCharacter(withoutForbidden(text), { newlines: true })).toBeNull()
    }),
  )
  expect(withoutForbidden('a\tb\u0000c\nd')).toBe('a bc\nd')
})

test('lines of every system end in one way', () => {
  expect(withUnixNewlines('a\r\nb\rc\nd\u2028e\ff')).toBe('a\nb\nc\nd\ne\nf')
})

test('a rare Han character is one character long', () => {
  expect(characterLength('𠮷野')).toBe(2)
})
