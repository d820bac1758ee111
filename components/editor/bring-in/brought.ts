import type { useTranslations } from 'next-intl'
import type { BringInReport } from '#lib/document/bring-in/report.ts'
import type { Refusal } from '#lib/platform/refusal.ts'

/** The words for bringing text in, in the language of whoever writes. */
export type BringInWords = ReturnType<typeof useTranslations<'bringIn'>>

/** What became of a text that was pasted, dropped or imported; told again as its pictures come. */
export type Brought = {
  /** Later ones have higher numbers. */
  id: number
  /** The file's; null for a clipboard. */
  name: string | null
  report: BringInReport
  /** What became the article's title; null when nothing did. */
  title: string | null
  pictures: { wanted: number; kept: number; failed: number }
  /** It is still being read. */
  busy: boolean
  /** Why nothing of it is in the text; null when it is. */
  problem: string | null
}

export type BringInOptions = {
  words: BringInWords
  /** The words for a refusal. */
  say(refusal: Refusal): string
  onBrought(brought: Brought): void
}
