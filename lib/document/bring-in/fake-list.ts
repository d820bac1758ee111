import type { FakeLevel, FakeList, Reading } from './reading.ts'
import type { FakeItem } from './word.ts'

const nothing = () => undefined

/** Enters a paragraph that is an entry of a word processor's list; its entry stays open for lists within it. */
export function fakeItem(reading: Reading, { level, ordered, start }: FakeItem): () => void {
  const { build } = reading
  if (reading.list?.quote) reading.list.close()
  if (!reading.list || reading.list.quote) reading.list = begun()
  const { levels } = reading.list
  while (levels.length > level) closeLevel(levels)
  const here = levels[level - 1]
  if (here && here.ordered !== ordered) closeLevel(levels)
  else here?.closeItem()
  // An entry deeper than the one before it by two is one deeper: there is nothing for it to stand in.
  if (levels.length < level) {
    const closeList = ordered ? build.open('orderedList', { start }) : build.open('bulletList')
    levels.push({ ordered, closeList: closeList ?? nothing, closeItem: nothing })
  }
  const innermost = levels.at(-1) as FakeLevel
  innermost.closeItem = build.open('listItem') ?? nothing
  return () => build.endLine()
}

/** Enters a paragraph that a word processor set as a quotation; the next one goes on with it. */
export function fakeQuote(reading: Reading): () => void {
  const { build } = reading
  if (reading.list?.quote) build.endLine()
  else {
    reading.list?.close()
    const close = build.open('blockquote') ?? nothing
    reading.list = { levels: [], quote: true, close }
  }
  return () => build.endLine()
}

function begun(): FakeList {
  const levels: FakeLevel[] = []
  return {
    levels,
    quote: false,
    close() {
      while (levels.length > 0) closeLevel(levels)
    },
  }
}

function closeLevel(levels: FakeLevel[]): void {
  const level = levels.pop()
  level?.closeItem()
  level?.closeList()
}
