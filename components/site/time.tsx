// The newsroom's clock, whatever the server's.
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as the paper prints it: 2026年1月5日 09:30, in Shanghai. */
export const printedTime = (at: Date) => CLOCK.format(at)

export function Time({ at }: { at: Date }) {
  return <time dateTime={at.toISOString()}>{printedTime(at)}</time>
}
