import { useContext } from 'react'
import { Later } from '#components/ui/later.tsx'
import { RemarksContext } from './remarks-context.ts'

const load = async () => (await import('./field-mark.tsx')).FieldMark

/** That colleagues have something to say about a field, at the field; nothing while they have not. */
export function FieldRemarks({ field }: { field: string }) {
  const remarks = useContext(RemarksContext)
  const count = remarks?.marks?.at[field] ?? 0
  if (!remarks || count === 0) return null
  return <Later load={load} own={{ field, count, onList: () => remarks.list({ field }) }} />
}
