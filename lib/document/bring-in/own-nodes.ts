import { NODE_ATTRIBUTES, problemOfAttribute } from '../attributes.ts'

/** The attributes that an element of our own kind carries as `data-NAME`; null unless every one of them is sound. */
export function ownAttributes(type: string, element: Element): Record<string, unknown> | null {
  const attributes: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(NODE_ATTRIBUTES.get(type) ?? {})) {
    const given = element.getAttribute(`data-${name}`)
    const value = given !== null && rule.kind === 'whole' ? Number(given) : (given ?? undefined)
    if (problemOfAttribute(rule, value) !== null) return null
    attributes[name] = value ?? rule.otherwise
  }
  return attributes
}

/** What our own editor calls an element that it put on a clipboard; null for everybody else's. */
export function ownType(
  tag: string,
  element: Element,
): 'figure' | 'gallery' | 'video' | 'audio' | 'pullQuote' | 'factBox' | 'footnote' | null {
  if (tag === 'figure' && element.hasAttribute('data-sha256')) return 'figure'
  if (tag === 'div' && element.hasAttribute('data-gallery')) return 'gallery'
  const clip = tag === 'div' ? element.getAttribute('data-clip') : null
  if (clip === 'video' || clip === 'audio') return clip
  if (tag === 'aside' && element.hasAttribute('data-by')) return 'pullQuote'
  if (tag === 'section' && element.hasAttribute('data-title')) return 'factBox'
  return tag === 'sup' && element.hasAttribute('data-note') ? 'footnote' : null
}
