import type { useTranslations } from 'next-intl'

/** The words of the editor's body, in the language of whoever writes. */
export type EditorWords = ReturnType<typeof useTranslations<'writing'>>
