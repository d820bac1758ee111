/** A posted body as a command's input, with the person that the address names; what is no number is refused there. */
export function ofPerson(body: unknown, { id }: { id?: unknown }): unknown {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  return isObject ? { ...body, personId: Number(id) } : body
}
