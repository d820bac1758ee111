import { useTranslations } from 'next-intl'

/** The words for the reason of a return or a rejection; one that has none is said as it was written. */
export function useReasonWords(): (reason: string) => string {
  const t = useTranslations('articles.reasons')
  return (reason) => (t.has(reason as never) ? t(reason as never) : reason)
}
