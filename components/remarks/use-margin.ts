import { useLayoutEffect } from 'react'

/** The space between two cards, in pixels. */
const GAP = 10

/**
 * Lays cards beside the text, each at the height of its words, none over another: those above what is looked at are
 * moved up, those below it down. `wanted` gives for each card where its words stand, in pixels from the margin's top.
 * Where the margin stands under the text, cards simply follow one another.
 */
export function useMargin(
  margin: HTMLElement | null,
  keys: string,
  now: string | null,
  wanted: (key: string) => number | null,
): void {
  useLayoutEffect(() => {
    if (!margin) return
    const known = new Set(keys.split(' '))
    const lay = () => {
      const beside = getComputedStyle(margin).getPropertyValue('--beside').trim() === 'yes'
      const cards = [...margin.querySelectorAll<HTMLElement>('[data-card]')].filter((card) =>
        known.has(card.dataset.card ?? ''),
      )
      if (!beside) {
        for (const card of cards) card.style.removeProperty('top')
        margin.style.removeProperty('min-height')
        return
      }
      const tops = laid(
        cards.map((card) => ({ top: wanted(card.dataset.card ?? ''), height: card.offsetHeight })),
        cards.findIndex((card) => card.dataset.card === now),
      )
      for (const [index, card] of cards.entries()) card.style.top = `${tops[index] ?? 0}px`
      const ends = cards.map((card, index) => (tops[index] ?? 0) + card.offsetHeight)
      margin.style.minHeight = `${Math.max(0, ...ends)}px`
    }
    lay()
    const watcher = new ResizeObserver(lay)
    watcher.observe(margin)
    for (const card of margin.querySelectorAll('[data-card]')) watcher.observe(card)
    addEventListener('resize', lay)
    return () => {
      watcher.disconnect()
      removeEventListener('resize', lay)
    }
  }, [margin, keys, now, wanted])
}

/** Where each of some cards stands, in order from the top; what has no place of its own follows what comes before it. */
export function laid(cards: readonly { top: number | null; height: number }[], now: number): number[] {
  const tops: number[] = []
  let end = 0
  for (const [index, { top, height }] of cards.entries()) {
    tops[index] = index === now && top !== null ? top : Math.max(top ?? 0, end)
    end = (tops[index] ?? 0) + height + GAP
  }
  // The one looked at stands at its words; those before it make room.
  for (let index = now - 1, bottom = (tops[now] ?? 0) - GAP; index >= 0; index -= 1) {
    const height = cards[index]?.height ?? 0
    tops[index] = Math.min(tops[index] ?? 0, bottom - height)
    bottom = (tops[index] ?? 0) - GAP
  }
  // Nothing stands over the beginning.
  let floor = 0
  for (const [index, { height }] of cards.entries()) {
    tops[index] = Math.max(tops[index] ?? 0, floor)
    floor = (tops[index] ?? 0) + height + GAP
  }
  return tops
}
