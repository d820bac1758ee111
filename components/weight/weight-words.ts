import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { DueState, WorkflowName } from '#lib/workflow/weight.ts'

/** Why an article weighs more than others and what that means, in words for its pages. */
export function useWeightWords(due: DueState, workflow: WorkflowName | null) {
  const t = useTranslations('weight')
  const { list } = useFormatter()
  const isEnglish = useLocale() === 'en'
  const named = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) => (isEnglish ? nameEn : nameZh)
  const words = {
    because: list(due.because.map(({ kind, what }) => t(`becauseOf.${kind}`, { what }))),
    workflow: named(due.workflow),
    adds: list(due.adds.map(named)) || 'none',
    round: workflow ? named(workflow) : '',
  }
  return {
    goes: t('goes', words),
    tooLight: t('tooLight', words),
    onDesk: t('onDesk', words),
  }
}
