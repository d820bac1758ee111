import { expect, test } from '@jest/globals'
import { parsed } from '#components/editor/bring-in/parsed.ts'

test('a pasted page keeps its words about handlers and loses the handlers', () => {
  const body = parsed(
    '<svg/onload=alert(1)></svg><p class="a"onclick="alert(2)" ONFOCUS = alert(3)>写 onclick="x" 的人</p>',
  )
  const names = [...body.querySelectorAll('*')].flatMap((each) => each.getAttributeNames())
  expect(names.filter((name) => /^on[a-z]+$/i.test(name))).toEqual([])
  expect(body.textContent).toBe('写 onclick="x" 的人')
})

test('a pasted page has no base', () => {
  expect(parsed('<base href="https://evil.invalid/"><p>词</p>').querySelector('base')).toBeNull()
})
