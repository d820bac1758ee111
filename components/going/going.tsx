'use client'

import { usePathname, useRouter } from 'next/navigation'
import { createContext, type ReactNode, use, useEffect, useMemo, useState, useTransition } from 'react'

/** How long what one leaves stays as it is. Most pages are there sooner, and nothing has flickered. */
const GRACE_MS = 200

type Ways = {
  /** Goes to an address of the desk. */
  go(href: string): void
  /** Says that a link is leading there; gives the way to say that it no longer is. */
  begin(href: string): () => void
}

const Destination = createContext<string | null>(null)
const WaysContext = createContext<Ways | null>(null)

/** The address of the page that is on its way, once it is waited for; else null. */
export function useDestination(): string | null {
  return use(Destination)
}

/** The path of the page that stands there, or whose place does. */
export function useHere(): string {
  const path = usePathname() ?? ''
  return useDestination()?.split(/[?#]/, 1)[0] ?? path
}

/** Says that a link leads somewhere; for `Way` alone. */
export function useBegin(): Ways['begin'] | undefined {
  return use(WaysContext)?.begin
}

/** Goes to an address of the desk, as a link does. */
export function useGo(): (href: string) => void {
  const { push } = useRouter()
  return use(WaysContext)?.go ?? push
}

/** Knows where a person is going within the desk, by whichever way, so that the place they go to can show itself. */
export function Going({ children }: { children: ReactNode }) {
  const { push } = useRouter()
  const [pushing, start] = useTransition()
  const [pushed, setPushed] = useState('')
  const [followed, setFollowed] = useState<{ href: string } | null>(null)
  const ways = useMemo<Ways>(
    () => ({
      go(href) {
        setPushed(href)
        start(() => push(href))
      },
      begin(href) {
        const way = { href }
        setFollowed(way)
        return () => setFollowed((now) => (now === way ? null : now))
      },
    }),
    [push],
  )
  return (
    <WaysContext value={ways}>
      <Destination value={useWaitedFor(pushing ? pushed : (followed?.href ?? null))}>{children}</Destination>
    </WaysContext>
  )
}

function useWaitedFor(href: string | null): string | null {
  const [waited, setWaited] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(href), href === null ? 0 : GRACE_MS)
    return () => clearTimeout(timer)
  }, [href])
  return href === waited ? waited : null
}
