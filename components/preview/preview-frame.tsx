import { useElementSize } from '@mantine/hooks'
import type { SyntheticEvent } from 'react'
import styles from './preview-desk.module.css'

type Props = {
  title: string
  address: string
  /** What is shown; how far one has read it is remembered as long as the page is open. */
  place: string
  width: 'phone' | 'desktop'
  scheme: 'light' | 'dark'
}

/** In CSS pixels; the desk's own room is often narrower, and then shows the whole page smaller. */
const SIZES = { phone: { width: 390, height: 780 }, desktop: { width: 1280, height: 860 } } as const
/** What the phone's edge takes on both sides. */
const EDGE = 24

const readTo = new Map<string, number>()

/** A document of the desk in a frame as wide as a reader's screen. Nothing in it runs, and no link in it leads away. */
export function PreviewFrame({ title, address, place, width, scheme }: Props) {
  const { ref, width: room } = useElementSize()
  const size = SIZES[width]
  const free = room - (width === 'phone' ? EDGE : 0)
  const scale = room === 0 ? 1 : Math.min(1, free / size.width)
  return (
    <div ref={ref} className={styles.stage} data-width={width}>
      <div
        className={styles.window}
        data-scheme={scheme}
        style={{ width: size.width * scale, height: size.height * scale }}
      >
        <iframe
          title={title}
          src={address}
          sandbox="allow-same-origin"
          referrerPolicy="no-referrer"
          onLoad={(event) => take(event, place)}
          style={{ ...size, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  )
}

/** Scrolls to where one was in the version before, and keeps links from leaving: what they lead to shows in no frame. */
function take({ currentTarget }: SyntheticEvent<HTMLIFrameElement>, place: string): void {
  const frame = currentTarget.contentWindow
  const page = currentTarget.contentDocument
  if (!frame || !page) return
  frame.scrollTo({ top: readTo.get(place) ?? 0, behavior: 'instant' })
  frame.addEventListener('scroll', () => readTo.set(place, frame.scrollY), { passive: true })
  page.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]')
    if (link && !link.getAttribute('href')?.startsWith('#')) event.preventDefault()
  })
}
