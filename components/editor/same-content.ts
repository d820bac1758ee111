import { type Content, contentSchema } from '#lib/document/content.ts'

/** Whether two contents are the same once both are in canonical form, whatever the order of their keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((content) => contentSchema.safeParse(content))
  return Boolean(first?.success && second?.success && ordered(first.data) === ordered(second.data))
}

function ordered(content: Content): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
