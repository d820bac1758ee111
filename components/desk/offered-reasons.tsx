'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { houseReasons } from '#lib/paper/rules.ts'
import type { ReturnReason } from '#lib/paper/schema.ts'

const Reasons = createContext(houseReasons)

/** Tells the desk's forms which reasons the paper has. */
export function PaperReasons({
  reasons,
  children,
}: {
  reasons: readonly ReturnReason[]
  children: ReactNode
}) {
  return <Reasons.Provider value={reasons}>{children}</Reasons.Provider>
}

/** The keys of the reasons that may be given now, in the paper's order. */
export function useOfferedReasons(): string[] {
  return useContext(Reasons).flatMap(({ key, retired }) => (retired ? [] : key))
}
