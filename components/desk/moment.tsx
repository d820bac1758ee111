import { useTranslations } from 'next-intl'
import { useDateWords } from './date-words.ts'

const CLOCK = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** Says a moment (ISO 8601) by the newsroom's clock, with the year only where it is not this one. */
export function useMoment(): (at: string) => string {
  const words = useDateWords()
  return (at) => {
    const isThisYear = new Date(at).getFullYear() === new Date().getFullYear()
    return words(at, isThisYear ? CLOCK : { year: 'numeric', ...CLOCK })
  }
}

/** Says a length of time, given in milliseconds, in the largest whole unit: what a queue shows as waiting time. */
export function useDuration(): (milliseconds: number) => string {
  const t = useTranslations('articles.duration')
  return (milliseconds) => {
    const minutes = Math.floor(milliseconds / 60_000)
    if (minutes < 1) return t('moments')
    if (minutes < 60) return t('minutes', { count: minutes })
    if (minutes < 48 * 60) return t('hours', { count: Math.floor(minutes / 60) })
    return t('days', { count: Math.floor(minutes / (24 * 60)) })
  }
}

/** A moment as text that machines can read too. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{useMoment()(at)}</time>
}
