import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { RuleId } from '#lib/document/style/rules.ts'
import type { LiveFinding } from './finding.ts'
import type { Fields } from './lines.ts'
import type { LiveStyle } from './live-style.ts'

/** The check of the text that is being written; its code comes after the editor's. */
export type HouseStyle = {
  live: LiveStyle | null
  begin(live: LiveStyle | null): void
  /** What the paper does not ask for. */
  off: readonly RuleId[]
  /** By what this device knows the person's text again. */
  keptAs(): string
  /** The article's number; null before its first save. */
  articleId(): number | null
}

export const StyleContext = createContext<HouseStyle | null>(null)

/** The check of a text for the fields and the body, which stand in different places of the page. */
export function useHouseStyle(
  fields: Fields,
  off: readonly RuleId[],
  keptAs: () => string,
  articleId: () => number | null = () => null,
): HouseStyle {
  const [live, begin] = useState<LiveStyle | null>(null)
  const [known] = useState({ off, keptAs, articleId })
  useEffect(() => live?.look(fields), [live, fields])
  return useMemo(() => ({ ...known, live, begin }), [known, live])
}

const none: readonly LiveFinding[] = []
const never = () => () => undefined

/** What was found in the whole text, in reading order. */
export function useFindings(): readonly LiveFinding[] {
  const live = useContext(StyleContext)?.live
  return useSyncExternalStore(
    live?.subscribe ?? never,
    () => live?.seen().found ?? none,
    () => none,
  )
}
