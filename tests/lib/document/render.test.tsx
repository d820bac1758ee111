import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { readBody } from '#lib/document/body.ts'
import type { Block, Inline, ListItem, Mark } from '#lib/document/body-types.ts'
import { renderBody } from '#lib/document/render.tsx'
import { someUntidyBody } from './some-body.ts'

const html = (...content: Block[]) => renderToStaticMarkup(renderBody({ type: 'doc', content }))
const text = (value: string, ...marks: Mark[]): Inline =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content })
const heading = (...content: Inline[]): Block => ({ type: 'heading', attrs: { level: 2 }, content })

describe('a body on the page', () => {
  test('has the elements of its meaning', () => {
    const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: [text('一')] }] }
    expect(
      html(
        { type: 'heading', attrs: { level: 3 }, content: [text('小标题')] },
        { type: 'bulletList', content: [item] },
        { type: 'orderedList', attrs: { start: 1 }, content: [item] },
        { type: 'orderedList', attrs: { start: 3 }, content: [item] },
        { type: 'blockquote', content: [paragraph(text('引'), { type: 'hardBreak' }, text('文'))] },
        { type: 'horizontalRule' },
      ),
    ).toBe(
      '<h3>小标题</h3><ul><li><p>一</p></li></ul><ol><li><p>一</p></li></ol><ol start="3"><li><p>一</p></li></ol>' +
        '<blockquote><p>引<br/>文</p></blockquote><hr/>',
    )
  })

  test('has one link around words of different weight', () => {
    const link: Mark = { type: 'link', attrs: { href: 'https://example.com/a?b=1&c=2' } }
    expect(
      html(paragraph(text('看', link), text('这里', link, { type: 'bold' }), text('。', { type: 'italic' }))),
    ).toBe(
      '<p><a href="https://example.com/a?b=1&amp;c=2" rel="noopener nofollow">看<strong>这里</strong></a><em>。</em></p>',
    )
  })

  test('says nothing of following links within the site', () => {
    expect(html(paragraph(text('前文', { type: 'link', attrs: { href: '/article/1' } })))).toBe(
      '<p><a href="/article/1">前文</a></p>',
    )
  })

  test('never has a link that could run a script, whatever is stored', () => {
    expect(html(paragraph(text('字', { type: 'link', attrs: { href: 'javascript:alert(1)' } })))).toBe(
      '<p>字</p>',
    )
  })

  test('has text as text', () => {
    expect(html(paragraph(text('<script>alert("1")</script>')))).not.toContain('<script>')
  })

  test('leaves empty paragraphs out', () => {
    expect(html(paragraph(text('一')), { type: 'paragraph' }, paragraph(text('二')))).toBe(
      '<p>一</p><p>二</p>',
    )
  })

  test('has exactly the words of the document, in order', () => {
    fc.assert(
      fc.property(someUntidyBody, (untidy) => {
        const read = readBody(untidy)
        if (!read.ok) throw new Error('the arbitrary makes right documents only')
        const shown = renderToStaticMarkup(renderBody(read.body)).replace(/<[^>]*>/g, '')
        expect(shown).toBe(wordsOf(read.body))
      }),
    )
  })
})

describe('a subhead', () => {
  test('of two parts shows both, and its text is as written', () => {
    expect(html(heading(text('强基固本 跑起来、抢时间、争一流')))).toBe(
      '<h2><span>强基固本</span> <span>跑起来、抢时间、争一流</span></h2>',
    )
  })

  test('may be parted by an ideographic space', () => {
    expect(html(heading(text('以水为脉\u3000老河道')))).toBe(
      '<h2><span>以水为脉</span>\u3000<span>老河道</span></h2>',
    )
  })

  test('keeps its marks when it is taken apart', () => {
    expect(
      html(heading(text('以水', { type: 'bold' }), text('为脉 老河'), text('道', { type: 'italic' }))),
    ).toBe('<h2><span><strong>以水</strong>为脉</span> <span>老河<em>道</em></span></h2>')
  })

  test.each(['一条老河道', '走进 Web 时代', 'Hello world', '第一 第二 第三', ' 老河道'])(
    'of one part, or of more than two, is one piece: %s',
    (words) => {
      expect(html(heading(text(words)))).toBe(`<h2>${words}</h2>`)
    },
  )
})

function wordsOf(node: { text?: string; content?: object[] }): string {
  return node.text ?? (node.content ?? []).map(wordsOf).join('')
}
