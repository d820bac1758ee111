'use client'

import { MOST_LINKS, type PartnerLink } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { SitesForm } from './sites-form.tsx'

/** The sites that the paper sends its readers to, in order. */
export function LinksForm({ now }: { now: Seen<PartnerLink[]> }) {
  return (
    <SitesForm
      now={now}
      part="links"
      place="url"
      placeProps={{ type: 'url', placeholder: 'https://' }}
      most={MOST_LINKS}
      keyOf={({ url }) => url}
    />
  )
}
