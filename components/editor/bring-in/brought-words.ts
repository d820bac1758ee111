import { useTranslations } from 'next-intl'
import { BRING_IN_KINDS, type BringInKind } from '#lib/document/bring-in/report.ts'
import type { Brought } from './brought.ts'

/** What is told by itself, not as taken away. */
const APART: readonly BringInKind[] = ['subheads', 'tables', 'pictures-unreachable']

/** One line about a text that came in: what was taken off it, what was made of it, and how its pictures do. */
export function useBroughtWords() {
  const t = useTranslations('bringIn')
  return ({ name, report, title, pictures, busy }: Brought): string => {
    if (busy) return t('reading', { name: name ?? '' })
    const told = (kinds: readonly BringInKind[]) =>
      kinds.flatMap((kind) => (report[kind] ? [t(`kinds.${kind}`, { count: report[kind] })] : []))
    const removed = told(BRING_IN_KINDS.filter((kind) => !APART.includes(kind)))
    const waiting = pictures.wanted - pictures.kept - pictures.failed
    const clauses = [
      ...(title === null ? [] : [t('titled', { title })]),
      ...(removed.length > 0 ? [t('removed', { what: removed.join(t('and')) })] : []),
      ...told(APART),
      ...(pictures.kept > 0 ? [t('kept', { count: pictures.kept })] : []),
      ...(waiting > 0 ? [t('coming', { count: waiting })] : []),
      ...(pictures.failed > 0 ? [t('failed', { count: pictures.failed })] : []),
    ]
    const done = name === null ? t('pasted') : t('imported', { name })
    if (clauses.length === 0) return t('asItIs', { done })
    const head = name === null && removed.length > 0 ? t('cleaned') : done
    return t('line', { head, what: clauses.join(t('also')) })
  }
}
