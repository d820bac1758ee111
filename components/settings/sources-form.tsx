'use client'

import { type AcceptedSource, MOST_SOURCES } from '#lib/paper/schema.ts'
import type { Seen } from '#lib/paper/seen.ts'
import { SitesForm } from './sites-form.tsx'

/** Whose reports the paper reprints. While the list is empty, nobody is asked. */
export function SourcesForm({ now }: { now: Seen<readonly AcceptedSource[]> }) {
  return (
    <SitesForm
      now={now}
      part="sources"
      place="site"
      placeProps={{ placeholder: 'example.com' }}
      most={MOST_SOURCES}
      keyOf={({ name }) => name}
    />
  )
}
