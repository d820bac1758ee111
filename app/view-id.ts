/** A posted body as a command's input, with the saved view that the address names; what is no number is refused there. */
export function ofView(body: unknown, { id }: { id?: unknown }): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isObject ? { ...body, viewId: Number(id) } : body
}
