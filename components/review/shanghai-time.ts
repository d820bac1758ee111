/**
 * What a datetime-local field says (`2026-11-24T08:00`), taken as the newsroom's clock, as ISO 8601 with its zone; null
 * for an empty or broken value. Shanghai has kept +08:00 without summer time since 1992.
 */
export function fromShanghai(field: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(field)) return null
  return `${field.length === 16 ? `${field}:00` : field}+08:00`
}
