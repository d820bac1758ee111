'use client'

import { useTranslations } from 'next-intl'
import { type ComponentType, createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { useKeys } from '#components/keys/use-keys.ts'
import type { LayerName, LayerProps, ShellActs } from './layer.ts'
import styles from './layers.module.css'
import type { NavigationEntry } from './navigation.tsx'

// Each is loaded when it is first opened, so that pages stay light.
const load: Record<LayerName, () => Promise<ComponentType<LayerProps>>> = {
  palette: async () => (await import('#components/palette/palette.tsx')).Palette,
  map: async () => (await import('#components/keys/key-map-dialog.tsx')).KeyMapDialog,
  takedown: async () => (await import('#components/takedown/takedown-dialog.tsx')).TakedownDialog,
}

const OpenLayer = createContext<(layer: LayerName) => void>(() => undefined)

/** Opens a layer of the shell from anywhere in it. */
export function useOpenLayer(): (layer: LayerName) => void {
  return use(OpenLayer)
}

type Props = { entries: NavigationEntry[]; mayTakeDown: boolean; acts: ShellActs; children: ReactNode }

/** The layers over every page: the palette, the map of keys and the emergency takedown; and the keys that open them. */
export function Layers({ entries, mayTakeDown, acts, children }: Props) {
  const t = useTranslations('desk.layers')
  const [Layer, setLayer] = useState<ComponentType<LayerProps> | null>(null)
  const [failed, setFailed] = useState(false)
  const rooms = useMemo(() => roomsOf(entries), [entries])
  const close = useCallback(() => setLayer(null), [])
  const open = useCallback((name: LayerName) => {
    load[name]().then(
      (loaded) => {
        setFailed(false)
        setLayer(() => loaded)
      },
      // Off line the page and what is typed in it stay as they are.
      () => setFailed(true),
    )
  }, [])
  useKeys(rooms, open)
  return (
    <OpenLayer value={open}>
      {children}
      <p role="alert" className={styles.failed}>
        {failed ? t('failed') : null}
      </p>
      {Layer ? (
        <Layer
          entries={entries}
          rooms={rooms}
          mayTakeDown={mayTakeDown}
          acts={acts}
          open={open}
          onClose={close}
        />
      ) : null}
    </OpenLayer>
  )
}

/** Every address that keys may lead to: the rooms in the navigation, and those that stand open to all at the desk. */
function roomsOf(entries: NavigationEntry[]): string[] {
  const named = entries.flatMap(({ href, parts = [] }) => [href, ...parts.map((part) => part.href)])
  return [...named, '/desk/articles/new', '/desk/notices', '/desk/profile']
}
