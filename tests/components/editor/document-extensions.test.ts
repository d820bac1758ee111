import { afterEach, expect, test } from '@jest/globals'
import { Editor } from '@tiptap/core'
import { MARK_ATTRIBUTES, NODE_ATTRIBUTES } from '#lib/document/attributes.ts'
import { readBody } from '#lib/document/body.ts'
import { MARK_ORDER } from '#lib/document/body-types.ts'
import { extensions } from '#lib/document/extensions.ts'
import { documentSchema } from '#lib/document/schema.ts'

let editor: Editor | undefined

afterEach(() => {
  editor?.destroy()
})

function edit(content: string): Editor {
  editor = new Editor({ extensions, content })
  return editor
}

test('the schema is the one of an article and no more', () => {
  expect(Object.keys(documentSchema.nodes).sort()).toEqual([...NODE_ATTRIBUTES.keys()].sort())
  for (const [type, { spec }] of Object.entries(documentSchema.nodes)) {
    expect({ type, attributes: Object.keys(spec.attrs ?? {}).sort() }).toEqual({
      type,
      attributes: Object.keys(NODE_ATTRIBUTES.get(type) ?? {}).sort(),
    })
  }
  expect(Object.keys(documentSchema.marks)).toEqual([...MARK_ORDER])
  expect([...MARK_ATTRIBUTES.keys()]).toEqual([...MARK_ORDER])
})

test('whatever is pasted from elsewhere, what the editor makes of it is a document', () => {
  expect(readBody(edit(pasted).getJSON())).toEqual({
    ok: true,
    body: {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '一级标题' }] },
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: '小标题' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '好', marks: [{ type: 'link', attrs: { href: 'https://example.com/a' } }] },
            { type: 'text', text: '坏' },
            { type: 'text', text: '划', marks: [{ type: 'underline' }] },
            { type: 'text', text: '线', marks: [{ type: 'strike' }] },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 2 },
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: '项' }] }] },
          ],
        },
      ],
    },
  })
})

test('a link that could run a script is not set', () => {
  const editing = edit('<p>字</p>')
  editing.commands.selectAll()
  expect(editing.commands.setLink({ href: 'javascript:alert(1)' })).toBe(false)
  expect(editing.commands.setLink({ href: '/article/1' })).toBe(true)
  expect(editing.getHTML()).toBe('<p><a href="/article/1">字</a></p>')
})

test('what the server would refuse is taken out of pasted text', () => {
  const view = edit('<p></p>').view
  let text = '一\t二\u0000三\r\n四'
  view.someProp('transformPastedText', (transform) => {
    text = transform(text, true, view)
  })
  expect(text).toBe('一 二三\n四')
})

const pasted = `
  <h1 style="color:red">一级标题</h1><h2 class="x">小标题</h2>
  <p><a href="https://example.com/a" target="_blank" class="y" title="t" onclick="x()">好</a><a
    href="javascript:alert(1)">坏</a><u>划</u><s>线</s><script>alert(1)</script></p>
  <ol type="a" start="2"><li>项</li></ol>`
