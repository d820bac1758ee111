'use client'

import { useHere } from '#components/going/going.tsx'
import { Way } from '#components/going/way.tsx'
import styles from './navigation.module.css'

/** One entry; `parts` are shown under it, such as the stages under 待审. */
export type NavigationEntry = { href: string; label: string; parts?: { href: string; label: string }[] }

/** The desk's rooms. The one a person is in is marked for eyes and for screen readers alike. */
export function Navigation({ entries, onFollow }: { entries: NavigationEntry[]; onFollow: () => void }) {
  const path = useHere()
  const place = placeIn(entries, path)
  return (
    <ul className={styles.list}>
      {entries.map(({ href, label, parts = [] }) => (
        <li key={label}>
          <Way href={href} onClick={onFollow} aria-current={current(place, href, parts.length === 0)}>
            {label}
          </Way>
          {parts.length > 0 && (
            <ul className={styles.parts}>
              {parts.map((part) => (
                <li key={part.href}>
                  <Way href={part.href} onClick={onFollow} aria-current={current(place, part.href, true)}>
                    {part.label}
                  </Way>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}

function current(place: string | undefined, href: string, marks: boolean): 'page' | undefined {
  return marks && place === href ? 'page' : undefined
}

/** The address of the entry that a path lies in: the longest that the path begins with. The workbench holds no other rooms. */
function placeIn(entries: NavigationEntry[], path: string): string | undefined {
  return entries
    .flatMap(({ href, parts = [] }) => [href, ...parts.map((part) => part.href)])
    .filter((href) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0]
}
