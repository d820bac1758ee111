import { useTranslations } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import type { Stretch } from '#lib/document/compare/marked.ts'
import type { TreeMark } from '#lib/document/compare/tree.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { MARK_ELEMENTS } from '#lib/document/mark-elements.ts'
import styles from './marked.module.css'
import { type State, stateOf } from './states.ts'

// Any mark that a version may hold; only those of today have an element.
const ELEMENTS: Record<string, string> = MARK_ELEMENTS

type Props = {
  line: Stretch[]
  /** What became of the whole block: text that stood in a block when that went has gone with it. */
  whole: State
}

type RunProps = { state: State; members: Stretch[] }

/** A line as a proof is marked: what came underlined, what went struck through, and a word where only the look changed. */
export function MarkedLine({ line, whole }: Props): ReactNode {
  const runs: RunProps[] = []
  for (const stretch of line) {
    const state = stateOf(stretch)
    // What had gone before the block did is no part of what went with it.
    if (whole === 'removed' && state === 'removed') continue
    const shown = whole === 'removed' ? 'removed' : state
    const last = runs.at(-1)
    if (last?.state === shown) last.members.push(stretch)
    else runs.push({ state: shown, members: [stretch] })
  }
  return inSequence(runs.map(run))
}

function run(each: RunProps): ReactNode {
  return <Run {...each} />
}

function wordsOf(stretch: Stretch, state: State): ReactNode {
  return <Words stretch={stretch} isKept={state === 'kept'} />
}

function Run({ state, members }: RunProps) {
  const t = useTranslations('comparison')
  const words = inSequence(members.map((stretch) => wordsOf(stretch, state)))
  if (state === 'kept') return words
  const edges = { 'data-before': t(`edges.${state}`), 'data-after': t('edges.end') }
  return state === 'added' ? (
    <ins className={styles.added} {...edges}>
      {words}
    </ins>
  ) : (
    <del className={styles.removed} {...edges}>
      {words}
    </del>
  )
}

function Words({ stretch: { text, node, marks }, isKept }: { stretch: Stretch; isKept: boolean }) {
  const t = useTranslations('comparison')
  const [first, last] = [marks[0]?.value ?? [], marks.at(-1)?.value ?? []]
  const styled = last.reduce<ReactNode>(withMark, node ? <NotText node={node} isKept={isKept} /> : text)
  if (!isKept || marks.length === 1) return styled
  const names = (of: TreeMark[], than: TreeMark[]) =>
    of
      .filter((mark) => !than.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
      .map(({ type }) => (type in ELEMENTS || type === 'link' ? t(`marks.${type as 'bold'}`) : type))
  const [come, gone] = [names(last, first), names(first, last)]
  if (come.length + gone.length === 0) return styled
  const told = [
    ...come.map((name) => t('markCame', { name })),
    ...gone.map((name) => t('markWent', { name })),
  ]
  return (
    <span className={styles.restyled}>
      {styled}
      <small className={styles.told}>{told.join(t('and'))}</small>
    </span>
  )
}

function NotText({ node, isKept }: { node: NonNullable<Stretch['node']>; isKept: boolean }) {
  const t = useTranslations('comparison')
  if (node.type === 'hardBreak')
    return isKept ? (
      <br />
    ) : (
      <>
        {'↵'}
        <br />
      </>
    )
  const note = node.attrs?.note
  return (
    <small className={styles.note}>
      {t('footnote', { note: typeof note === 'string' ? note : node.type })}
    </small>
  )
}

function withMark(inner: ReactNode, mark: TreeMark): ReactNode {
  const element = ELEMENTS[mark.type]
  if (element) return createElement(element, null, inner)
  const href = mark.attrs?.href
  if (mark.type !== 'link' || typeof href !== 'string') return inner
  // Shown, never followed: a comparison is read, and an old address may lead anywhere by now.
  return (
    <span className={styles.link} title={href}>
      {inner}
    </span>
  )
}
