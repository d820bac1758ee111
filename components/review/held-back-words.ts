import { useTranslations } from 'next-intl'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { RefusalCode } from '#lib/platform/refusal.ts'

/** Why a scheduled release did not go out, and what to do about it, by the refusal that held it back. */
export function useHeldBackWords(): (reason: string) => { why: string; toDo: string } {
  const t = useTranslations('heldBack')
  const refusals = useRefusalWords()
  const errors = useTranslations('errors')
  return (reason) => {
    if (t.has(`why.${reason}` as never))
      return { why: t(`why.${reason}` as never), toDo: t(`toDo.${reason}` as never) }
    const why = errors.has(reason as never) ? refusals.whole({ code: reason as RefusalCode }) : reason
    return { why, toDo: t('toDo.other') }
  }
}
