import { useContext } from 'react'
import { Later } from '#components/ui/later.tsx'
import { FieldRemarks } from '../remarks/field-remarks.tsx'
import { StyleContext, useFindings } from './style-context.ts'

const load = async () => (await import('./field-findings.tsx')).FieldFindings

/** What the house's style and colleagues have to say about a field, under it; nothing while there is nothing. */
export function FieldStyle({ field }: { field: string }) {
  const live = useContext(StyleContext)?.live
  const findings = useFindings().filter(({ place }) => place.kind === 'field' && place.name === field)
  return (
    <>
      {live && findings.length > 0 ? <Later load={load} own={{ live, findings }} /> : null}
      <FieldRemarks field={field} />
    </>
  )
}
