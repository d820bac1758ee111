import { useTranslations } from 'next-intl'

/**
 * The words for the reason of a return or a rejection: the paper's own, never read as a message with places to fill; one
 * that has none is said as it was written.
 */
export function useReasonWords(): (reason: string) => string {
  const t = useTranslations('articles.reasons')
  return (reason) => (reason && t.has(reason as never) ? t.raw(reason as never) : reason)
}
