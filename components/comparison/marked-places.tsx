import { useTranslations } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import type { Block, Place } from '#lib/document/compare/marked.ts'
import { wordsOf } from '#lib/document/compare/tree.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { AttributeChanges } from './attribute-changes.tsx'
import { type Hands, handMark } from './hands.ts'
import styles from './marked.module.css'
import { MarkedLine } from './marked-line.tsx'
import { type Fate, fateOf, type Ways } from './states.ts'

type Props = { places: Place[]; whole: Fate; ways: Ways; hands: Hands | undefined }

/** Blocks one under the other, each with what became of it: come, gone, moved from and to, or changed within. */
export function MarkedPlaces({ places, whole, ways, hands }: Props): ReactNode {
  return inSequence(places.map((place) => markedPlace(place, whole, ways, hands)))
}

function markedPlace(place: Place, whole: Fate, ways: Ways, hands: Hands | undefined): ReactNode {
  if (place.went) return <Gone place={place} ways={ways} hands={hands} />
  const own = fateOf(place)
  // What had gone before its list did is no part of what went with that.
  if (whole.state === 'removed' && own.state === 'removed') return null
  const isGone = whole.state === 'removed' || own.state === 'removed'
  const fate = whole.state === 'removed' ? { ...whole, from: own.from } : own
  const hasMoved = place.came !== undefined && !isGone
  return (
    <MarkedBlock
      place={place}
      fate={hasMoved ? { ...fate, state: 'kept' } : fate}
      isOuter={whole.state !== 'removed'}
      ways={ways}
      hands={hands}
    />
  )
}

const LISTED = new Set(['listItem', 'tableRow', 'tableCell', 'tableHeader'])

// Whose words beside the text stand elsewhere, or nowhere: a table holds nothing but rows.
const BARE = new Set([...LISTED, 'table'])

type GoneProps = { place: Place; ways: Ways; hands: Hands | undefined }

/** The place that a block left: where to, and how it began. */
function Gone({ place: { block, went, until = 0 }, ways, hands }: GoneProps) {
  const t = useTranslations('comparison')
  if (LISTED.has(block.now.type)) return null
  const words = [...wordsOf(block.now)]
  const beginning = words.slice(0, 18).join('') + (words.length > 18 ? '……' : '')
  const way = ways.get(went ?? 0) ?? 'down'
  return (
    <p className={styles.gone} {...handMark(hands, until)}>
      <span className={styles.label} {...handMark(hands, until)}>
        {t(`went.${way}`, { number: went ?? 0 })}
      </span>
      <span className={styles.beginning}>{beginning}</span>
    </p>
  )
}

type BlockProps = {
  place: Place
  fate: Fate
  /** Nothing around it has gone, so that it stands for itself. */
  isOuter: boolean
  ways: Ways
  hands: Hands | undefined
}

function MarkedBlock({ place, fate, isOuter, ways, hands }: BlockProps) {
  const { block, came } = place
  const labels = <Labels place={place} fate={fate} hands={hands} ways={ways} />
  const state = fate.state === 'kept' ? (came ? 'moved' : undefined) : fate.state
  // Words within a block that came are marked themselves, and where one stops; of one that went, the block is.
  const isStop = hands && isOuter && (state === 'removed' || (!block.line && !block.places && state))
  const mark = {
    'data-state': state,
    ...(state && handMark(hands, came ? place.from : fate.by)),
    'data-stop': isStop ? '' : undefined,
  }
  const { type, attrs } = block.now
  const inner = <Inner block={block} whole={fate} ways={ways} hands={hands} />
  if (type === 'horizontalRule') {
    return (
      <div className={styles.block} {...mark}>
        {labels}
        <hr />
      </div>
    )
  }
  const element = elementOf(type, attrs)
  // A row can hold nothing but cells, so that its label stands in the first of them or nowhere.
  if (element === 'tr') return <tr {...mark}>{inner}</tr>
  if (element === 'table') {
    return (
      <div className={styles.scroll} {...mark}>
        {labels}
        <AttributeChanges block={block} whole={fate} hands={hands} isMarked />
        <table>
          <tbody>{inner}</tbody>
        </table>
      </div>
    )
  }
  const spans =
    element === 'td' || element === 'th'
      ? { colSpan: spanOf(attrs?.colspan), rowSpan: spanOf(attrs?.rowspan) }
      : {}
  const start = element === 'ol' && attrs?.start !== 1 ? { start: spanOf(attrs?.start) } : {}
  return createElement(
    element,
    { className: styles.block, ...mark, ...spans, ...start },
    element === 'ul' || element === 'ol' ? null : labels,
    inner,
  )
}

type InnerProps = { block: Block; whole: Fate; ways: Ways; hands: Hands | undefined }

function Inner({ block, whole, ways, hands }: InnerProps) {
  const inner = block.line ? (
    <MarkedLine line={block.line} whole={whole} hands={hands} />
  ) : block.places ? (
    <MarkedPlaces places={block.places} whole={whole} ways={ways} hands={hands} />
  ) : null
  if (BARE.has(block.now.type) || !block.now.attrs) return inner
  return (
    <>
      <AttributeChanges block={block} whole={whole} hands={hands} isMarked />
      {inner}
    </>
  )
}

type LabelsProps = { place: Place; fate: Fate; hands: Hands | undefined; ways: Ways }

/** What cannot be seen from the words themselves, in a few words of its own. */
function Labels({ place: { block, came, from }, fate: { state, by }, hands, ways }: LabelsProps) {
  const t = useTranslations('comparison')
  const told: { words: string; by: number }[] = []
  if (came && state === 'kept')
    told.push({ words: t(`came.${ways.get(came) ?? 'down'}`, { number: came }), by: from })
  const holdsText = block.line || block.places
  if (state !== 'kept' && !holdsText)
    told.push({ words: t(`block.${state}`, { kind: kindOf(block.now.type, t) }), by })
  for (const [index, { since, value: is }] of block.forms.entries()) {
    const was = block.forms[index - 1]?.value
    if (!was || state === 'removed' || (was.type === is.type && was.attrs?.level === is.attrs?.level))
      continue
    told.push({ words: t('becameKind', { was: kindOf(was.type, t), is: kindOf(is.type, t) }), by: since })
  }
  return inSequence(told.map((each) => label(each, hands, holdsText !== undefined)))
}

function label({ words, by }: { words: string; by: number }, hands: Hands | undefined, stops: boolean) {
  return (
    <span className={styles.label} {...handMark(hands, by)} data-stop={hands && stops ? '' : undefined}>
      {words}
    </span>
  )
}

function kindOf(type: string, t: ReturnType<typeof useTranslations<'comparison'>>): string {
  return t.has(`kinds.${type as 'paragraph'}`) ? t(`kinds.${type as 'paragraph'}`) : t('kinds.other')
}

function elementOf(type: string, attrs: Record<string, unknown> | undefined): string {
  if (type === 'heading') return attrs?.level === 3 ? 'h4' : 'h3'
  const elements: Record<string, string> = {
    paragraph: 'p',
    bulletList: 'ul',
    orderedList: 'ol',
    listItem: 'li',
    blockquote: 'blockquote',
    pullQuote: 'blockquote',
    table: 'table',
    tableRow: 'tr',
    tableCell: 'td',
    tableHeader: 'th',
  }
  return elements[type] ?? 'div'
}

function spanOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
