import { expect, test } from '@jest/globals'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import { renderIn } from '#tests/support/render.tsx'

function Words({ refusal, field }: { refusal: Refusal; field: string }) {
  const words = useRefusalWords()
  return (
    <p>
      {words.whole(refusal)}|{words.field(refusal, field)}
    </p>
  )
}

test.each([
  ['zh-CN', 'too-long', '有的栏目填写不对，请看栏目旁的说明。|太长了，最多 60 个字。'],
  ['en', 'too-long', 'Some fields are not right; each says why.|This is too long; at most 60 characters.'],
  ['zh-CN', 'a-code-of-tomorrow', '有的栏目填写不对，请看栏目旁的说明。|这里填写得不对。'],
  ['zh-CN', 'title-missing', '有的栏目填写不对，请看栏目旁的说明。|请填写标题。'],
] as const)('a refusal has words for the act and for its field (%s, %s)', (locale, code, words) => {
  const refusal: Refusal = { code: 'invalid', fields: { name: { code, params: { max: 60 } } } }
  const { container } = renderIn(locale, <Words refusal={refusal} field="name" />)
  expect(container.querySelector('p')?.textContent).toBe(words)
})

test('a field that nothing was said about has no words', () => {
  const { container } = renderIn('zh-CN', <Words refusal={{ code: 'invalid' }} field="name" />)
  expect(container.textContent).toContain('说明。|')
})
