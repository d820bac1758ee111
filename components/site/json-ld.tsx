import type { Graph } from 'schema-dts'

/**
 * What a page tells search engines of itself, as JSON-LD. A data block: no browser runs it, so the page's policy
 * against inline scripts stays whole. No text in it can end the element or begin a comment: `<` is written as an escape of JSON.
 */
export function JsonLd({ graph }: { graph: Graph }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON without any `<` is text to an HTML parser
      dangerouslySetInnerHTML={{ __html: jsonInHtml(graph) }}
    />
  )
}

/** JSON that may stand inside an element of HTML. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
