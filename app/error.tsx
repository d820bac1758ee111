'use client'

import { Fault } from '#components/desk/fault.tsx'

export default function StaffError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  return (
    <main>
      <Fault digest={error.digest} retry={retry} />
    </main>
  )
}
