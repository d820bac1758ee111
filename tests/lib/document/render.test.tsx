import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { readBody } from '#lib/document/body.ts'
import type {
  Body,
  BodyBlock,
  BodyNode,
  Inline,
  ListItem,
  Mark,
  Paragraph,
  Picture,
  TableCell,
} from '#lib/document/body-types.ts'
import { clipLength } from '#lib/document/clips.ts'
import { renderBody } from '#lib/document/render.tsx'
import { frame } from './a-frame.tsx'
import { someUntidyBody } from './some-body.ts'

const html = (...content: BodyBlock[]) => renderToStaticMarkup(renderBody({ type: 'doc', content }, frame))
const text = (value: string, ...marks: Mark[]): Inline =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value }
const paragraph = (...content: Inline[]): Paragraph => ({ type: 'paragraph', content })
const heading = (...content: Inline[]): BodyBlock => ({ type: 'heading', attrs: { level: 2 }, content })

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
        const shown = renderToStaticMarkup(renderBody(read.body, frame)).replace(/<[^>]*>/g, '')
        expect(squeezed(shown)).toBe(squeezed(wordsOf(read.body)))
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

const picture: Picture = {
  ...{ sha256: 'a'.repeat(64), width: 1440, height: 960 },
  ...{ caption: '图为公园。', credit: '林晓帆 摄', alt: '长椅' },
}
const note = (words: string): Inline => ({ type: 'footnote', attrs: { note: words } })
const cell = (words: string, attrs: Partial<TableCell['attrs']> = {}): TableCell => ({
  type: 'tableCell',
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [paragraph(text(words))],
})
const head = (words: string, attrs: Partial<TableCell['attrs']> = {}): TableCell => ({
  ...cell(words, attrs),
  type: 'tableHeader',
})

describe('what stands beside the words', () => {
  test('a picture has its words under it, and none where there are none', () => {
    expect(html({ type: 'figure', attrs: picture })).toBe(
      '<figure class="figure"><img src="/text/aaaa" width="1440" height="960" alt="长椅" loading="lazy"/><figcaption>' +
        '<span class="figure-caption">图为公园。 </span><span class="figure-credit">林晓帆 摄</span></figcaption></figure>',
    )
    expect(html({ type: 'figure', attrs: { ...picture, caption: '', credit: '' } })).not.toContain(
      'figcaption',
    )
  })

  test('pictures that belong together are one group', () => {
    const figure = { type: 'figure' as const, attrs: picture }
    const gallery = html({ type: 'gallery', content: [figure, figure] })
    expect(gallery).toMatch(/^<div class="gallery" role="group" aria-label="2 张图"><figure/)
    expect(gallery.match(/\/gallery\/aaaa/g)).toHaveLength(2)
  })

  test('a pull quote says who said it, a fact box what it is about', () => {
    expect(html({ type: 'pullQuote', attrs: { by: '居民' }, content: [text('很好。')] })).toBe(
      '<figure class="pull-quote"><blockquote><p>很好。</p></blockquote><figcaption>居民</figcaption></figure>',
    )
    expect(html({ type: 'factBox', attrs: { title: '名词' }, content: [paragraph(text('解释。'))] })).toBe(
      '<aside class="fact-box" role="note" aria-label="名词"><p class="fact-box-title">名词</p><p>解释。</p></aside>',
    )
  })

  test('every mark has its element', () => {
    const marks = ['underline', 'strike', 'superscript'] as const
    expect(html(paragraph(text('字', ...marks.map((type) => ({ type })))))).toBe(
      '<p><u><s><sup>字</sup></s></u></p>',
    )
    expect(html(paragraph(text('H'), text('2', { type: 'subscript' }), text('O')))).toBe(
      '<p>H<sub>2</sub>O</p>',
    )
  })
})

describe('footnotes', () => {
  test('are numbered as they are read, wherever they stand, and lead there and back', () => {
    const page = html(heading(text('以水为脉'), note('甲'), text(' 老河道')), {
      type: 'factBox',
      attrs: { title: '' },
      content: [paragraph(text('二'), note('乙'))],
    })
    expect(page).toContain(
      '<h2><span>以水为脉<sup class="note-number"><a id="note-place-1" href="#note-1" role="doc-noteref" ' +
        'aria-label="注释 1">1</a></sup></span> <span>老河道</span></h2>',
    )
    expect(page).toMatch(
      /<section class="notes" role="doc-endnotes" aria-label="注释"><ol><li id="note-1"><p>甲 <a href="#note-place-1"[^>]*>↩<\/a><\/p><\/li><li id="note-2"><p>乙 .*<\/section>$/,
    )
  })

  test('of two bodies on one page are told apart', () => {
    const body = { type: 'doc' as const, content: [paragraph(text('一'), note('甲'))] }
    const page = renderToStaticMarkup(renderBody(body, { ...frame, ids: 'old-' }))
    expect(page).toContain('href="#old-note-1"')
    expect(page).toContain('id="old-note-place-1"')
  })
})

describe('a table', () => {
  const table = (caption: string, ...rows: TableCell[][]): string =>
    html({
      type: 'table',
      attrs: { caption },
      content: rows.map((content) => ({ type: 'tableRow', content })),
    })

  test('has its head, its caption and a frame that scrolls', () => {
    expect(table('线路', [head('线'), head('站')], [head('一'), cell('二')])).toBe(
      '<div class="table" role="group" aria-label="线路" tabindex="0"><table><caption>线路</caption><thead><tr>' +
        '<th scope="col"><p>线</p></th><th scope="col"><p>站</p></th></tr></thead>' +
        '<tbody><tr><th scope="row"><p>一</p></th><td><p>二</p></td></tr></tbody></table></div>',
    )
  })

  test('says which cells are merged, and of what a header is the head', () => {
    const merged = table(
      '',
      [head('线', { colspan: 2 })],
      [head('一', { rowspan: 2 }), cell('二')],
      [cell('三')],
    )
    expect(merged).toContain('<th colSpan="2" scope="colgroup">')
    expect(merged).toContain('<th rowSpan="2" scope="rowgroup">')
    expect(merged).toContain('aria-label="表格"')
  })

  test('has no head that reaches into its rows', () => {
    expect(table('', [head('线', { rowspan: 2 }), head('站')], [cell('二')])).not.toContain('<thead>')
  })
})

const squeezed = (words: string) => words.replace(/\s/g, '')

/** What a reader finds in the order of the page, with the numbers and arrows of the notes. */
function wordsOf(body: Body): string {
  const notes: string[] = []
  const words = (node: BodyNode): string => {
    switch (node.type) {
      case 'text':
        return node.text
      case 'footnote':
        return String(notes.push(node.attrs.note))
      case 'figure':
        return node.attrs.caption + node.attrs.credit
      case 'video':
      case 'audio':
        return (
          node.attrs.caption + node.attrs.credit + frame.words.clip(node.type, clipLength(node.attrs.seconds))
        )
      case 'pullQuote':
        return node.content ? node.content.map(words).join('') + node.attrs.by : ''
      default: {
        const { title = '', caption = '' } = ('attrs' in node ? node.attrs : {}) as Record<string, string>
        const inner = 'content' in node ? ((node.content ?? []) as BodyNode[]) : []
        return title + caption + inner.map(words).join('')
      }
    }
  }
  return body.content.map(words).join('') + notes.map((each) => `${each}↩`).join('')
}
