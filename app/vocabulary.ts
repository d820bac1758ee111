import { reasonWords } from '#lib/paper/rules.ts'
import type { ReturnReason } from '#lib/paper/schema.ts'

type Messages = { articles: { reasons: Record<string, string> } }

/** A catalogue with the paper's own words in it: its reasons for returns, which stay readable when they are retired. */
export function withReasons<Catalogue extends Messages>(
  catalogue: Catalogue,
  reasons: readonly ReturnReason[],
  locale: string,
): Catalogue {
  const own = Object.fromEntries(reasons.map(({ key }) => [key, reasonWords(reasons, key, locale)]))
  const { articles } = catalogue
  return { ...catalogue, articles: { ...articles, reasons: { ...own, ...articles.reasons } } }
}
