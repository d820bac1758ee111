const calendar = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})

/** Text with each `{-2}` as the day that many days from `now`, as a paper of the city prints it: 11月20日. */
export function withDays(text: string, now: Date): string {
  return text.replace(/\{([+-]\d+)\}/g, (_, days) =>
    calendar.format(new Date(now.getTime() + Number(days) * 86_400_000)),
  )
}
