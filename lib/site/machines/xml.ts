/** Markup that is ready to be sent; text becomes markup through `element` alone. */
export type Xml = { readonly markup: string }

type Attributes = Record<string, string | number | undefined>

/** What XML 1.0 has no way to write, not even as a reference. No signed text holds one; a page's words might. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

const escaped = (text: string) =>
  text.replace(UNWRITABLE, '').replace(/[&<>"'\r]/g, (character) => REFERENCES[character] ?? '')

/** An element of XML. Attributes that are undefined and children that are null or '' are left out; texts are escaped. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: (Xml | string | null | undefined)[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : (child?.markup ?? '')))
    .join('')
  return { markup: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` }
}

/** An element with nothing but a text; null for ''. */
export function textElement(name: string, text: string): Xml | null {
  return text === '' ? null : element(name, {}, text)
}

/** A whole document, in UTF-8. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}
