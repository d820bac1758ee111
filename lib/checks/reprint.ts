import { type Content, missingForSubmission } from '#lib/document/content.ts'
import type { AcceptedSource } from '#lib/paper/schema.ts'
import type { RawFinding } from './finding.ts'
import { whole } from './passage.ts'
import { checks } from './schema.ts'

const nothing = { source: '', note: '' }

/** Whether a reprint says where it is from, and whether that is a source of the paper's list; an empty list asks for none. */
export function checkReprint(content: Content, accepted: readonly AcceptedSource[]): RawFinding[] {
  const { source } = content
  if (source.kind !== 'reprint') return []
  const missing = Object.keys(missingForSubmission(content)).filter((field) => field.startsWith('source.'))
  const fields = missing.map((field): RawFinding => {
    const path = field.split('.')
    return {
      ...{ check: 'reprint-fields', severity: checks['reprint-fields'], path, ...nothing },
      ...whole('', field),
      said: { field: path[1] ?? '' },
    }
  })
  const known = accepted.find(({ name }) => name === source.name)
  const isFrom = known && (known.site === '' || isOn(source.url, known.site))
  if (accepted.length === 0 || source.name === '' || isFrom) return fields
  return [
    ...fields,
    {
      ...{ check: 'reprint-source', severity: checks['reprint-source'], ...nothing },
      path: ['source', known ? 'url' : 'name'],
      ...whole(known ? source.url : source.name, `${source.name} ${source.url}`),
      said: { site: known?.site ?? '' },
    },
  ]
}

/** Whether an address is of a site, or of a part of it: `www.example.com` of `example.com`. */
function isOn(url: string, site: string): boolean {
  if (!URL.canParse(url)) return false
  const { hostname } = new URL(url)
  const name = site.toLowerCase()
  return hostname === name || hostname.endsWith(`.${name}`)
}
