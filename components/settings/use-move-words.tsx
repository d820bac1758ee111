import { VisuallyHidden } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'

/** Says where a moved row stands now, for who does not see it: `say` takes its name and its place, counted from 0. */
export function useMoveWords() {
  const t = useTranslations('settings.rows')
  const [words, setWords] = useState('')
  return {
    spoken: (
      <VisuallyHidden aria-live="polite" component="p">
        {words}
      </VisuallyHidden>
    ),
    say: (name: string, place: number) => setWords(t('moved', { name, number: place + 1 })),
  }
}
