import { expect, test } from '@jest/globals'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import en from '#app/messages/en.json' with { type: 'json' }
import zh from '#app/messages/zh-CN.json' with { type: 'json' }
import { StyleFindings } from '#components/style/style-findings.tsx'
import { emptyContent } from '#lib/document/content.ts'
import { checkStyle } from '#lib/document/style/check.ts'
import { styleRules } from '#lib/document/style/rules.ts'
import { renderAtDesk } from '#tests/components/desk/at-desk.tsx'
import { renderIn } from '#tests/support/render.tsx'

const findings = (title: string) => checkStyle({ ...emptyContent(), title })

test('each finding tells its rule, the words, what would mend them, and where it is written', () => {
  renderIn('zh-CN', <StyleFindings findings={findings('步道今晨贯通,全长３７公里。')} />)
  const list = screen.getByRole('list', { name: '用字用标点' })
  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '差错半角标点步道今晨贯通,全长３７公里。中文里的标点用全角。 改为“，” 依据：GB/T 15834—2011 5.1.1',
    '差错全角数字或字母道今晨贯通,全长３７公里。阿拉伯数字和拉丁字母用半角。 改为“37” 依据：GB/T 15835—2011 5.1',
    '差错标题末尾的句号通,全长３７公里。标题和小标题末尾不用句号。 删去 依据：报纸惯例',
  ])
})

test('a text without findings is said to be clean', () => {
  renderIn('en', <StyleFindings findings={[]} />)
  expect(screen.getByText('Checked against the house style: nothing found.')).toBeVisible()
})

test('every rule has its words in both languages', () => {
  const ids = Object.keys(styleRules).sort()
  expect(Object.keys(zh.style.rules).sort()).toEqual(ids)
  expect(Object.keys(en.style.rules).sort()).toEqual(ids)
})

test('who may mend the text mends one finding by its own button; what has no mending has none', async () => {
  const mends = { articleId: 7, hash: 'a'.repeat(64) }
  const { sent, router } = renderAtDesk(
    'zh-CN',
    <StyleFindings findings={findings('步道（北段今晨贯通,了')} mends={mends} />,
  )
  expect(screen.getAllByRole('button')).toHaveLength(1)
  await userEvent.click(screen.getByRole('button', { name: '改正：半角标点，,' }))
  const finding = { path: ['title'], rule: 'half-width-mark', from: 9, to: 10 }
  expect(sent).toEqual([
    {
      ...{ method: 'POST', address: '/api/desk/articles/7/mend-style' },
      body: { hash: mends.hash, finding },
    },
  ])
  expect(router.refresh).toHaveBeenCalled()
})
