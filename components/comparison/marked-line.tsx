import { useTranslations } from 'next-intl'
import { createElement, type ReactNode } from 'react'
import type { Stretch } from '#lib/document/compare/marked.ts'
import type { TreeMark } from '#lib/document/compare/tree.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { MARK_ELEMENTS } from '#lib/document/mark-elements.ts'
import { Added, Removed } from './change.tsx'
import { type Hands, handMark } from './hands.ts'
import styles from './marked.module.css'
import { type Fate, fateOf } from './states.ts'

// Any mark that a version may hold; only those of today have an element.
const ELEMENTS: Record<string, string> = MARK_ELEMENTS

type Props = {
  line: Stretch[]
  /** What became of the whole block: text that stood in a block when that went has gone with it. */
  whole: Fate
  hands: Hands | undefined
}

type RunProps = { fate: Fate; members: Stretch[]; hands: Hands | undefined; stops: boolean }

/** A line as a proof is marked: what came underlined, what went struck through, and a word where only the look changed. */
export function MarkedLine({ line, whole, hands }: Props): ReactNode {
  const runs: RunProps[] = []
  for (const stretch of line) {
    const own = fateOf(stretch)
    // What had gone before the block did is no part of what went with it.
    if (whole.state === 'removed' && own.state === 'removed') continue
    const fate = whole.state === 'removed' ? { ...whole, from: own.from } : own
    const last = runs.at(-1)
    if (last && last.fate.state === fate.state && last.fate.by === fate.by && last.fate.from === fate.from) {
      last.members.push(stretch)
      continue
    }
    // What one hand put in the place of what it struck is one change.
    const stops = whole.state !== 'removed' && last?.fate.by !== fate.by
    runs.push({ fate, members: [stretch], hands, stops })
  }
  return inSequence(runs.map(run))
}

function run(each: RunProps): ReactNode {
  return <Run {...each} />
}

function wordsOf(stretch: Stretch, state: Fate['state'], hands: Hands | undefined): ReactNode {
  return <Words stretch={stretch} state={state} hands={hands} />
}

function Run({ fate: { state, by, from }, members, hands, stops }: RunProps) {
  const words = inSequence(members.map((stretch) => wordsOf(stretch, state, hands)))
  if (state === 'kept') return words
  if (state === 'added') {
    return (
      <Added by={by} hands={hands} stops={stops}>
        {words}
      </Added>
    )
  }
  return (
    <Removed by={by} hands={hands} stops={stops} from={from}>
      {words}
    </Removed>
  )
}

type WordsProps = { stretch: Stretch; state: Fate['state']; hands: Hands | undefined }

function Words({ stretch: { text, node, marks }, state, hands }: WordsProps) {
  const last = marks.at(-1)?.value ?? []
  const styled = last.reduce<ReactNode>(
    withMark,
    node ? <NotText node={node} isKept={state === 'kept'} /> : text,
  )
  if (state === 'removed' || marks.length === 1) return styled
  return (
    <span className={styles.restyled}>
      {styled}
      {marks.slice(1).map(({ since, value }, index) => (
        <Restyled key={since} was={marks[index]?.value ?? []} is={value} by={since} hands={hands} />
      ))}
    </span>
  )
}

type RestyledProps = { was: TreeMark[]; is: TreeMark[]; by: number; hands: Hands | undefined }

/** In words, how the look of the words before it changed. */
function Restyled({ was, is, by, hands }: RestyledProps) {
  const t = useTranslations('comparison')
  const names = (of: TreeMark[], than: TreeMark[]) =>
    of
      .filter((mark) => !than.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
      .map(({ type }) => (type in ELEMENTS || type === 'link' ? t(`marks.${type as 'bold'}`) : type))
  const told = [
    ...names(is, was).map((name) => t('markCame', { name })),
    ...names(was, is).map((name) => t('markWent', { name })),
  ]
  if (told.length === 0) return null
  return (
    <small className={styles.told} {...handMark(hands, by)} data-stop={hands && ''}>
      {told.join(t('and'))}
    </small>
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
