import { useLocale, useTimeZone } from 'next-intl'
import type { Locale } from '#lib/people/schema.ts'

/** The English of the desk is British, its dates as well. */
const tags: Record<Locale, string> = { 'zh-CN': 'zh-CN', en: 'en-GB' }

const made = new Map<string, Intl.DateTimeFormat>()

/** Says a moment (ISO 8601) by the newsroom's clock, in the parts that are asked for. */
export function useDateWords(): (at: string, parts: Intl.DateTimeFormatOptions) => string {
  const tag = tags[useLocale()]
  const timeZone = useTimeZone()
  return (at, parts) => {
    const key = JSON.stringify([tag, timeZone, parts])
    const format = made.get(key) ?? new Intl.DateTimeFormat(tag, { ...parts, timeZone })
    made.set(key, format)
    return format.format(new Date(at))
  }
}
