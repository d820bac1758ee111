import type { Tree } from './tree.ts'

/**
 * Any value of a content's fields as a tree, so that a title is compared as a line, tags and names as a list, a source
 * or a picture part by part. Whatever fields a content will have, none is left out of a comparison.
 */
export function fieldTree(value: unknown): Tree {
  if (typeof value === 'string') {
    return { type: 'line', ...(value !== '' && { content: [{ type: 'text', text: value }] }) }
  }
  if (Array.isArray(value)) return withContent('list', value.map(fieldTree))
  if (typeof value === 'object' && value !== null) {
    return withContent(
      'record',
      Object.entries(value).map(([name, part]) => ({
        type: 'field',
        attrs: { name },
        content: [fieldTree(part)],
      })),
    )
  }
  return { type: 'value', attrs: { value } }
}

/** The value that a tree was made of. */
export function fieldValue({ type, attrs, content = [] }: Tree): unknown {
  if (type === 'line') return content.map(({ text }) => text).join('')
  if (type === 'list') return content.map(fieldValue)
  if (type === 'record') {
    return Object.fromEntries(
      content.map((field) => [field.attrs?.name, field.content?.[0] && fieldValue(field.content[0])]),
    )
  }
  return attrs?.value
}

function withContent(type: string, content: Tree[]): Tree {
  return { type, ...(content.length > 0 && { content }) }
}
