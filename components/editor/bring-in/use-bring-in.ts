import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { BringInOptions, Brought } from './brought.ts'

/** What the body's editor is told about text that comes in, and the last text that did, until it is forgotten. */
export function useBringIn(): BringInOptions & { brought: Brought | null; forgetBrought(): void } {
  const words = useTranslations('bringIn')
  const { whole } = useRefusalWords()
  const [{ brought, gone }, set] = useState<{ brought: Brought | null; gone: number }>({
    brought: null,
    gone: 0,
  })
  return {
    words,
    say: whole,
    // Pictures of an earlier text may come after a later one.
    // Pictures of an earlier text may come after a later one.
    onBrought: (next) =>
      set((now) => (now.brought && now.brought.id > next.id ? now : { ...now, brought: next })),
    brought: brought && brought.id > gone ? brought : null,
    forgetBrought: () => set((now) => ({ ...now, gone: now.brought?.id ?? now.gone })),
  }
}
