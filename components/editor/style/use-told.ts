import { useTranslations } from 'next-intl'
import { useFindingWords } from '#components/checks/finding-words.ts'
import type { LiveFinding } from './finding.ts'

/** The words for a finding of a text that is being written: what it is, and why it is one. */
export function useTold() {
  const style = useTranslations('style')
  const words = useFindingWords()
  return {
    name: ({ rule, word }: LiveFinding) => (rule ? style(`rules.${rule}.name`) : words.name(word)),
    why: ({ rule, word, found }: LiveFinding) =>
      rule ? style(`rules.${rule}.why`) : words.why({ ...word, found }),
  }
}
