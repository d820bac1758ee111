import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import styles from './bubble.module.css'

type Props = { text: HTMLElement | null; onRemark(): void }

/** A small button at words that were just marked. The keyboard has its own way, so it is no stop of it. */
export function Bubble({ text, onRemark }: Props) {
  const t = useTranslations('remarks')
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useEffect(() => {
    if (!text) return
    const look = () => {
      const selection = getSelection()
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null
      if (!range || range.collapsed || !text.contains(range.commonAncestorContainer)) return setPlace(null)
      const box = [...range.getClientRects()].at(-1)
      const around = text.getBoundingClientRect()
      if (box)
        setPlace({
          left: Math.min(box.right - around.left, around.width - 72),
          top: box.bottom - around.top + 6,
        })
    }
    // While the mouse is down the words are still being marked.
    const settle = () => setTimeout(look)
    const clear = () => {
      if (getSelection()?.isCollapsed) setPlace(null)
    }
    text.addEventListener('pointerup', settle)
    text.addEventListener('keyup', settle)
    document.addEventListener('selectionchange', clear)
    return () => {
      text.removeEventListener('pointerup', settle)
      text.removeEventListener('keyup', settle)
      document.removeEventListener('selectionchange', clear)
    }
  }, [text])
  if (!place) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.bubble}
      style={place}
      // The words stay marked.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        onRemark()
        setPlace(null)
      }}
    >
      {t('remarkHere')}
    </button>
  )
}
