import { describe, expect, test } from '@jest/globals'
import { readBody } from '#lib/document/body.ts'
import type { BodyBlock } from '#lib/document/body-types.ts'
import { bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { clipboardOf, pageOf, shortOf as short } from '#tests/support/page.ts'

const bring = (html: string) => bringInHtml(pageOf(html))

const shortOf = (html: string) => short(bring(html).blocks)

describe('text from another program keeps its structure and loses its looks', () => {
  test('from Word: headings, a list that only looks like one, a table, a note, a quotation', () => {
    const { blocks, report, pictures } = bring(clipboardOf('word'))
    expect(short(blocks)).toEqual([
      'h2(渡口迎来夜航)',
      'p(本市轮渡昨晚首次开行夜航班次，末班船延到23点{bold}。据渡口日志{italic}记载，上一次夜航是在1987年{https://example.com/ferry?id=7}[^见本报当年八月三日第二版。]。)',
      'h2(看班次 半小时一班)',
      'orderedList(listItem(p(东线每半小时一班；) bulletList(listItem(p(周末加开两班)))) listItem(p(西线每小时一班。)))',
      'table(tableRow(th(p(线路)) th:2×1(p(开出))) tableRow(td:1×2(p(东线)) td(p(18:30)) td(p(H2{subscript}O 19:00))) tableRow(td(p(19:30)) td(p())))',
      'blockquote(p(“灯一亮，江就近了。”))',
      'p(夜航试运行一个月，票价不变{underline}。)',
    ])
    expect(pictures).toEqual([])
    expect(report).toEqual({
      ...{ styles: 54, empty: 1, indents: 1, trackers: 1, comments: 2 },
      'pictures-unreachable': 1,
    })
  })

  test('from WPS', () => {
    const { blocks, report } = bring(clipboardOf('wps'))
    expect(short(blocks)).toEqual([
      'h2(菜场早市提前一小时)',
      'p(入夏以来，城南菜场的早市从六点提前到五点。摊主说，凉快一小时，菜新鲜半天{bold}。)',
      'orderedList(listItem(p(蔬菜区五点开门)) listItem(p(水产区五点半开门)))',
      'p(早市公告{https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=1&sn=ab12}已经贴出，面积约800m2{superscript}。)',
    ])
    expect(report).toMatchObject({ empty: 1, indents: 1, trackers: 1, 'pictures-unreachable': 1 })
  })

  test('from Google Docs', () => {
    const { blocks, report, pictures } = bring(clipboardOf('docs'))
    expect(short(blocks)).toEqual([
      'h2(社区图书馆周末开到深夜)',
      'p(馆长陈一鸣说，开放到二十二点{bold}，见夜读公告{https://library.example.com/night?id=3}（试行）{italic}。)',
      'bulletList(listItem(p(一楼：报刊) bulletList(listItem(p(当日报纸)))) listItem(p(二楼：自习)))',
      'table(tableRow(th(p(日子)) th(p(闭馆))) tableRow(td(p(周六)) td(p(22:00))))',
    ])
    expect(pictures).toEqual([
      { src: 'https://lh7-rt.googleusercontent.com/docsz/AD_4nXe-night', alt: '', caption: '', after: 4 },
    ])
    expect(report).toEqual({ styles: expect.any(Number), trackers: 1 })
  })

  test('from an article in WeChat: its bold lines become subheads, its lazy picture is found', () => {
    const { blocks, report, pictures } = bring(clipboardOf('wechat'))
    expect(short(blocks)).toEqual([
      'h2(守江人老周)',
      'p(老周在江边守了三十年水位尺。每天四次，一次不落{bold}。)',
      'p(他说：“水不会等人。”实时水位{https://river.example.com/level})',
      'h2(尺子背后)',
      'blockquote(p(水位尺分三段，最上一段只在一九九八年淹过。))',
      'p(换岗的年轻人也来了。)',
    ])
    expect(pictures).toEqual([
      { src: 'https://mmbiz.qpic.cn/mmbiz_jpg/river/640?wx_fmt=jpeg', alt: '', caption: '', after: 4 },
    ])
    expect(report).toMatchObject({ empty: 1, indents: 3, trackers: 1, hidden: 1, active: 1, subheads: 2 })
  })
})

describe('paragraphs', () => {
  test.each([
    ['two line breaks part them, one does not', '一<br>二<br><br>三', ['p(一⏎二)', 'p(三)']],
    [
      'an indent after a line break begins one',
      '　　一。<br>　　二。<br>\n　　三。',
      ['p(一。)', 'p(二。)', 'p(三。)'],
    ],
    [
      'the line breaks of a source are no spaces between Han',
      '<p>江\n上\n2026\n年\nand\nso</p>',
      ['p(江上 2026 年 and so)'],
    ],
    ['text beside blocks is one', 'a<div>b</div>c', ['p(a)', 'p(b)', 'p(c)']],
    ['lines of code keep their breaks', '<pre>a\nb</pre>', ['p(a⏎b)']],
    ['what nobody sees goes', '<p>一\u200b二\u0000\u202e三\ufeff</p>', ['p(一二三)']],
  ])('%s', (_, html, expected) => {
    expect(shortOf(html)).toEqual(expected)
  })
})

describe('what may not stand where it comes', () => {
  test.each([
    ['a heading in a list is its words', '<ul><li><h2>一</h2></li></ul>', ['bulletList(listItem(p(一)))']],
    [
      'a table in a list comes after it',
      '<ul><li>一<table><tr><td>a<td>b</table></li><li>二</li></ul>',
      ['bulletList(listItem(p(一)) listItem(p(二)))', 'table(tableRow(td(p(a)) td(p(b))))'],
    ],
    [
      'a list in a cell is its lines',
      '<table><tr><td><ul><li>一<li>二</ul><td>b</table>',
      ['table(tableRow(td(p(一) p(二)) td(p(b))))'],
    ],
    [
      'a table around tables only puts them in places',
      '<table><tr><td>左<td><table><tr><td>a<td>b</table></table>',
      ['p(左)', 'table(tableRow(td(p(a)) td(p(b))))'],
    ],
    [
      'a table of figures keeps them, though a cell of it has a table of its own, whose words stand in that cell',
      '<table><tr><th>区<th>户数<tr><td>城南老街片区<td>3,500<tr><td>城北<td><table><tr><td>东<td>西</table></table>',
      [
        'table(tableRow(th(p(区)) th(p(户数))) tableRow(td(p(城南老街片区)) td(p(3,500))) tableRow(td(p(城北)) td(p(东) p(西))))',
      ],
    ],
    ['a table of one cell is a box', '<table><tr><td><h2>一</h2><p>二</table>', ['h2(一)', 'p(二)']],
    [
      'gaps of a table are filled',
      '<table><tr><td>a<td>b<td>c<tr><td>d</table>',
      ['table(tableRow(td(p(a)) td(p(b)) td(p(c))) tableRow(td(p(d)) td(p()) td(p())))'],
    ],
    [
      'columns that no cell begins in go',
      '<table><tr><td colspan=3>a<td>b<tr><td colspan=3>c<td>d</table>',
      ['table(tableRow(td(p(a)) td(p(b))) tableRow(td(p(c)) td(p(d))))'],
    ],
    [
      'cells never overlap',
      '<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c</table>',
      ['table(tableRow(td(p(a)) td:1×2(p(b))) tableRow(td(p(c))))'],
    ],
    ['an entry without a list is a paragraph', '<li>一</li>', ['p(一)']],
  ])('%s', (_, html, expected) => {
    expect(shortOf(html)).toEqual(expected)
  })

  test('a table as wide as none may be becomes its lines, no word of it lost', () => {
    const { blocks, report } = bring(`<table><tr>${'<td>x'.repeat(51)}<tr><td>y</table>`)
    expect(short(blocks)).toEqual([`p(${Array(51).fill('x').join('　')})`, 'p(y)'])
    expect(report.tables).toBe(1)
  })
})

describe('links', () => {
  test.each([
    ['javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///C:/a.doc', null],
    ['#top', null],
    ['/article/12', '/article/12'],
    ['https://link.zhihu.com/?target=https%3A//example.com/a', 'https://example.com/a'],
    [
      'https://www.google.com.hk/url?sa=t&url=https%3A%2F%2Fexample.com%2Fb%3Futm_source%3Dx%26id%3D1',
      'https://example.com/b?id=1',
    ],
    ['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
    ['https://example.com/词条?spm=a.b&名=值#段', 'https://example.com/词条?名=值#段'],
    ['https://example.com/a b', 'https://example.com/a%20b'],
  ])('%s leads to %s', (href, expected) => {
    const [block] = bring(`<a href="${href.replaceAll('"', '&quot;')}">词</a>`).blocks
    expect(short([block as BodyBlock])).toEqual([expected === null ? 'p(词)' : `p(词{${expected}})`])
  })
})

describe('notes', () => {
  test('of Google Docs, LibreOffice and of a converted document are found by the ways between them', () => {
    for (const [sign, note] of [
      [
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
        '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> 见县志。</p></div>',
      ],
      [
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>见县志。</p></div>',
      ],
      [
        '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>',
        '<ol><li id="footnote-1"><p> 见县志。 <a href="#footnote-ref-1">↑</a></p></li></ol>',
      ],
    ]) {
      expect(shortOf(`<p>江口${sign}通航。</p>${note}`)).toEqual(['p(江口[^见县志。]通航。)'])
    }
  })

  test('that are too long for one stay where they are', () => {
    const long = '长'.repeat(501)
    expect(shortOf(`<p>江<a href="#n" id="r">1</a></p><p><a id="n" href="#r">1</a>${long}</p>`)).toEqual([
      'p(江1)',
      `p(1${long})`,
    ])
  })
})

describe('pictures', () => {
  test('come after the words that they stand in, with the caption of their figure', () => {
    const { blocks, pictures } = bring(
      '<p>一<img src="https://a.example/1.png" alt="江面">二</p><figure><img src="//a.example/2.png"><figcaption>图为江面。</figcaption></figure><p>三</p>',
    )
    expect(short(blocks)).toEqual(['p(一二)', 'p(三)'])
    expect(pictures).toEqual([
      { src: 'https://a.example/1.png', alt: '江面', caption: '', after: 1 },
      { src: 'https://a.example/2.png', alt: '', caption: '图为江面。', after: 1 },
    ])
  })

  test('that only count readers go, and small signs are their words', () => {
    const { blocks, pictures, report } = bring(
      '<p>好<img class="emoji" alt="😀" src="https://a.example/e.png"><img width="1" height="1" src="https://a.example/t.gif"></p>',
    )
    expect([short(blocks), pictures, report.trackers]).toEqual([['p(好😀)'], [], 1])
  })
})

describe('a page that means harm', () => {
  test('is words and nothing else', () => {
    const { blocks, pictures } = bring(`
      <base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example">
      <link rel="stylesheet" href="https://evil.example/x.css"><style>p{background:url(https://evil.example/)}</style>
      <script>alert(1)</script><svg onload="alert(2)"><script>alert(3)</script><a href="javascript:1">x</a></svg>
      <iframe srcdoc="<script>alert(4)</script>"></iframe><object data="x"></object><math><mtext><img src=x onerror=alert(5)></mtext></math>
      <form action="https://evil.example"><input value="x"><button formaction="javascript:1">按</button>表</form>
      <p onclick="alert(6)" style="background:url(javascript:1)">词<img src=x onerror="alert(7)"></p>
      <template><img src=x onerror=alert(8)></template><noscript><p title="</noscript><img src=x onerror=alert(9)>"></noscript>`)
    expect(short(blocks)).toEqual(['p(表)', 'p(词)'])
    expect(pictures).toEqual([])
  })

  test('thousands of elements deep is read, and stays as deep as a document may be', () => {
    const deep = bringInHtml(nested(['div', 'ul', 'li', 'blockquote'], 2_000)).blocks
    expect(JSON.stringify(deep)).toContain('底')
    expect(readBody({ type: 'doc', content: deep }).ok).toBe(true)
    expect(short(bringInHtml(nested(['table', 'tbody', 'tr', 'td'], 400)).blocks)).toEqual(['p(底)'])
  })
})

/** Elements in one another, with a word at the bottom; put together, since jsdom's parser takes minutes for so deep a page. */
function nested(tags: string[], depth: number): Element {
  const root = document.createElement('body')
  let inner: Element = root
  for (let at = 0; at < depth; at += 1) {
    const next = document.createElement(tags[at % tags.length] as string)
    inner.append(next)
    inner = next
  }
  inner.append('底')
  return root
}

test('the spaces around a few words are told, since whoever pastes them means them', () => {
  expect(bring('<meta charset="utf-8"><span> the ferry </span>').edges).toEqual({ before: ' ', after: ' ' })
  expect(bring('<p> the ferry </p>').edges).toEqual({ before: '', after: '' })
})
