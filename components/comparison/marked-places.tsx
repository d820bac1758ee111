import { useTranslations } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import { type Block, type Place, valueIn } from '#lib/document/compare/marked.ts'
import { wordsOf } from '#lib/document/compare/tree.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { AttributeChanges } from './attribute-changes.tsx'
import styles from './marked.module.css'
import { MarkedLine } from './marked-line.tsx'
import { type State, stateOf, type Ways } from './states.ts'

type Props = { places: Place[]; whole: State; ways: Ways }

/** Blocks one under the other, each with what became of it: come, gone, moved from and to, or changed within. */
export function MarkedPlaces({ places, whole, ways }: Props): ReactNode {
  return inSequence(places.map((place) => markedPlace(place, whole, ways)))
}

function markedPlace(place: Place, whole: State, ways: Ways): ReactNode {
  if (place.went) return <Gone place={place} ways={ways} />
  const own = stateOf(place)
  // What had gone before its list did is no part of what went with that.
  if (whole === 'removed' && own === 'removed') return null
  const state = whole !== 'kept' ? whole : place.came ? 'kept' : own
  return <MarkedBlock place={place} state={state} ways={ways} />
}

const LISTED = new Set(['listItem', 'tableRow', 'tableCell', 'tableHeader'])

/** The place that a block left: where to, and how it began. */
function Gone({ place: { block, went }, ways }: { place: Place; ways: Ways }) {
  const t = useTranslations('comparison')
  if (LISTED.has(block.now.type)) return null
  const words = [...wordsOf(block.now)]
  const beginning = words.slice(0, 18).join('') + (words.length > 18 ? '……' : '')
  const way = ways.get(went ?? 0) ?? 'down'
  return (
    <p className={styles.gone}>
      <span className={styles.label}>{t(`went.${way}`, { number: went ?? 0 })}</span>
      <span className={styles.beginning}>{beginning}</span>
    </p>
  )
}

function MarkedBlock({ place, state, ways }: { place: Place; state: State; ways: Ways }) {
  const { block, came } = place
  const labels = <Labels block={block} came={came} state={state} ways={ways} />
  const mark = { 'data-state': state === 'kept' ? (came ? 'moved' : undefined) : state }
  const { type, attrs } = block.now
  const inner = <Inner block={block} whole={state} ways={ways} />
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

function Inner({ block, whole, ways }: { block: Block; whole: State; ways: Ways }) {
  const inner = block.line ? (
    <MarkedLine line={block.line} whole={whole} />
  ) : block.places ? (
    <MarkedPlaces places={block.places} whole={whole} ways={ways} />
  ) : null
  if (LISTED.has(block.now.type) || !block.now.attrs) return inner
  return (
    <>
      <AttributeChanges block={block} whole={whole} />
      {inner}
    </>
  )
}

/** What cannot be seen from the words themselves, in a few words of its own. */
function Labels({
  block,
  came,
  state,
  ways,
}: {
  block: Block
  came: number | undefined
  state: State
  ways: Ways
}) {
  const t = useTranslations('comparison')
  const told: string[] = []
  if (came) told.push(t(`came.${ways.get(came) ?? 'down'}`, { number: came }))
  const holdsText = block.line || block.places
  if (state !== 'kept' && !holdsText) told.push(t(`block.${state}`, { kind: kindOf(block.now.type, t) }))
  const [was, is] = [valueIn(block.forms, 0), block.now]
  if (state === 'kept' && (was.type !== is.type || was.attrs?.level !== is.attrs?.level)) {
    told.push(t('becameKind', { was: kindOf(was.type, t), is: kindOf(is.type, t) }))
  }
  if (told.length === 0) return null
  return <span className={styles.label}>{told.join(t('and'))}</span>
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
