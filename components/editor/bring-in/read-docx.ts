import mammoth from 'mammoth/mammoth.browser.js'
import { type BroughtIn, bringInHtml } from '#lib/document/bring-in/from-html.ts'
import { openZip, plainZip } from '#lib/document/bring-in/open-zip.ts'
import { takeTitle } from '#lib/document/bring-in/title.ts'
import { parsed } from './parsed.ts'

/** Why a Word document was not read. */
export type DocxProblem = 'damaged' | 'too-much' | 'locked'

// Word's own names, whatever its language, and LibreOffice's.
const STYLES = [
  "p[style-name='Title'] => h1.title-style:fresh",
  "p[style-name='Subtitle'] => h3:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  'u => u',
]

/** What mammoth reads; fonts, macros, previews and what else a file carries are never unpacked. */
const WANTED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/([\w.-]+\.xml|_rels\/[\w.-]+\.rels|media\/[\w .-]+))$/i

/**
 * Reads a Word document in the browser of whoever brings it: headings, lists, tables, notes, quotations and pictures. It
 * is unpacked by us, within limits, before mammoth sees it; a picture that lies elsewhere than in the file is not fetched. With
 * `titled` its title is taken out of it.
 */
export async function readDocx(
  bytes: Uint8Array,
  titled = false,
): Promise<(BroughtIn & { title: string | null }) | DocxProblem> {
  // Word's older format, which documents with a password are in, too.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'locked'
  const parts = await openZip(bytes, (name) => WANTED.test(name))
  if (typeof parts === 'string') return parts
  if (!parts.has('word/document.xml') || [...parts].some(isHostile)) return 'damaged'
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: plainZip(parts) },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const data = await image.readAsBase64String().catch(() => null)
          // Counted as out of reach, as any picture is that was left on somebody's disk.
          return { src: data === null ? 'file:' : `data:${image.contentType};base64,${data}` }
        }),
      },
    )
    const root = parsed(value)
    for (const title of root.querySelectorAll('h1.title-style')) {
      title.removeAttribute('class')
      title.setAttribute('data-title-style', '')
    }
    const title = titled ? takeTitle(root) : null
    return { ...bringInHtml(root), title }
  } catch {
    return 'damaged'
  }
}

/** How deep elements stand in one another where a person wrote them; tables in tables are about ten each. */
const DEEPEST = 300

// No word processor writes a document type, which is how markup makes much of little, nor elements thousands deep.
function isHostile([name, bytes]: [string, Uint8Array]): boolean {
  if (!/\.(xml|rels)$/i.test(name)) return false
  const markup = new TextDecoder('latin1').decode(bytes)
  if (/<!DOCTYPE/i.test(markup.slice(0, 4_096))) return true
  let depth = 0
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const next = markup.charAt(at + 1)
    if (next === '/') depth -= 1
    else if (next !== '?' && next !== '!') {
      const end = markup.indexOf('>', at)
      if (end < 0) return true
      if (markup.charAt(end - 1) !== '/') depth += 1
    }
    if (depth > DEEPEST) return true
  }
  return false
}
