import type { ReactNode } from 'react'
import { Way } from '#components/going/way.tsx'
import styles from '#components/ui/menu.module.css'
import { useCloseMenu } from '#components/ui/menu.tsx'

/** A line of a menu that leads to a page of the desk. */
export function MenuWay({ icon, children, href }: { icon?: ReactNode; children: ReactNode; href: string }) {
  const close = useCloseMenu()
  return (
    <Way href={href} role="menuitem" tabIndex={-1} className={styles.line} onClick={close}>
      {icon}
      <span className={styles.words}>{children}</span>
    </Way>
  )
}
