const LARGEST_ID = 2 ** 31 - 1

/** The article's number in an address; null for what cannot be one, which is then no article. */
export function articleIdOf(part: unknown): number | null {
  if (typeof part !== 'string' || !/^[1-9]\d{0,9}$/.test(part)) return null
  const id = Number(part)
  return id <= LARGEST_ID ? id : null
}

/** A posted body as a command's input, with the article that the address names. */
export function ofArticle(body: unknown, { id }: { id?: unknown }): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isObject ? { ...body, articleId: articleIdOf(id) } : body
}

/** A posted body as a command's input, with the row that the address names as `id`. */
export function withId(body: unknown, { id }: { id?: unknown }): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isObject ? { ...body, id: articleIdOf(id) } : body
}
