// The newsroom's clock, whatever the server's.
const clock = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options })

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const
const HOUR = { hour: '2-digit', minute: '2-digit' } as const
const MOMENT = clock({ ...DAY, ...HOUR })
const DATE = clock({ ...DAY, weekday: 'long' })
const ISO_DATE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const BRIEF = clock({ month: 'long', day: 'numeric', ...HOUR })

/** A moment as the paper prints it: 2026年1月5日 09:30, in Shanghai. */
export const printedTime = (at: Date) => MOMENT.format(at)

/** The day in Shanghai: 2026-01-05. */
export const printedDay = (at: Date) => ISO_DATE.format(at)

export function Time({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{printedTime(at)}</time>
}

/** A moment in a list: without the year when it is this one's. */
export function BriefTime({ at, now }: { at: Date; now: Date }) {
  const sameYear = printedDay(at).slice(0, 4) === printedDay(now).slice(0, 4)
  return <time dateTime={at.toISOString()}>{sameYear ? BRIEF.format(at) : printedTime(at)}</time>
}

/** A day with its weekday, as it stands over a newspaper: 2026年1月5日 星期一. */
export function Day({ at }: { at: Date }) {
  return <time dateTime={printedDay(at)}>{DATE.format(at).replace('星期', ' 星期').replace('  ', ' ')}</time>
}
