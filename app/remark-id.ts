import { articleIdOf } from './article-id.ts'

/** A posted body as a command's input, with the remark that the address names. */
export function ofRemark(body: unknown, { id }: { id?: unknown }): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isObject ? { ...body, remarkId: articleIdOf(id) } : body
}
