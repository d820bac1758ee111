import { useState } from 'react'
import { type Decided, useKeptWords } from '#components/desk/kept-words.ts'
import type { SuggestedWording } from './wording-fields.tsx'

/**
 * The wordings that somebody suggests with a return, kept as every word towards a decision is. What they have marked in the
 * text as the dialog opens is one more, unless it is there already.
 */
export function useKeptWordings(
  decided: Decided,
  marked: string,
): [SuggestedWording[], (rows: SuggestedWording[]) => void] {
  const [kept, keep] = useKeptWords(decided, 'return wordings')
  const [rows, setRows] = useState(() => withMarked(kept === '' ? [] : JSON.parse(kept), marked))
  return [
    rows,
    (next) => {
      setRows(next)
      keep(JSON.stringify(next))
    },
  ]
}

function withMarked(rows: SuggestedWording[], marked: string): SuggestedWording[] {
  if (marked === '' || rows.some(({ passage }) => passage === marked)) return rows
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1
  return [...rows, { key, passage: marked, wording: marked }]
}
