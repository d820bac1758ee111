import { useDateWords } from '#components/desk/date-words.ts'

/** Says a moment (ISO 8601) by the newsroom's clock as evidence needs it: the year, and the second. */
export function useClock(): (at: string) => string {
  const words = useDateWords()
  return (at) =>
    words(at, {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    })
}
