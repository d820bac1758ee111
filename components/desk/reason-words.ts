import { useMessages } from 'next-intl'

/**
 * The words for the reason of a return or a rejection: the paper's own, never read as a message with places to fill; one
 * that has none is said as it was written.
 */
export function useReasonWords(): (reason: string) => string {
  const words: Record<string, string> = useMessages().articles.reasons
  return (reason) => (Object.hasOwn(words, reason) ? (words[reason] ?? reason) : reason)
}
