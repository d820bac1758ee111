import { useTranslations } from 'next-intl'
import type { MachineFinding } from '#lib/checks/finding.ts'
import { editedText } from '#lib/document/style/fix.ts'

type Named = Pick<MachineFinding, 'check' | 'rule'>
type Told = Pick<MachineFinding, 'check' | 'rule' | 'said' | 'from' | 'found' | 'fix'>

/** The words for a finding: what it is, why it is one, and what it would become. */
export function useFindingWords() {
  const t = useTranslations('reading')
  const style = useTranslations('style')
  return {
    name: ({ check, rule }: Named) => (rule ? style(`rules.${rule}.name`) : t(`names.${check}`)),
    why({ check, rule, said, from, found, fix }: Told): string {
      if (rule) {
        const edits = fix?.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }))
        const becomes = edits ? editedText(found, edits) : null
        const mending =
          becomes === null ? '' : becomes === '' ? style('drop') : style('fix', { text: becomes })
        return `${style(`rules.${rule}.why`)} ${mending}`.trim()
      }
      // A message chooses between what is said and what is not.
      const words = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value || 'none']))
      return t(`why.${check}`, words as never)
    },
  }
}
