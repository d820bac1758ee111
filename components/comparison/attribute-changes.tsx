import { useTranslations } from 'next-intl'
import { clipLength } from '#lib/document/clips.ts'
import type { Block, Since } from '#lib/document/compare/marked.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { picturePath } from '#lib/media/rules.ts'
import { Change } from './change.tsx'
import { type Hands, handMark } from './hands.ts'
import styles from './marked.module.css'
import { type Fate, kept, type State } from './states.ts'

type Attributes = Record<string, unknown>
type Props = {
  block: Block
  whole: Fate
  hands: Hands | undefined
  /** The block around these says itself that it came or went. */
  isMarked?: boolean
}

const SHOWN = ['clip', 'title', 'by', 'caption', 'credit', 'alt', 'note'] as const

/** A block's words that stand in no line (a picture's caption, a box's title), and its pictures, as they were and are. */
export function AttributeChanges({ block, whole, hands, isMarked = false }: Props) {
  const t = useTranslations('comparison')
  // What was still changed of a block that then went is no part of what went.
  const forms = whole.state === 'removed' ? block.forms.slice(-1) : block.forms
  const past = forms.map(({ since, value }) => ({ since, value: asShown(block.now.type, value.attrs ?? {}) }))
  const rows = SHOWN.filter((name) => past.some(({ value }) => value[name]))
  const pictures = past.some(({ value }) => isPicture(value))
  if (rows.length === 0 && !pictures) return null
  const stops = stopsOf(past, isMarked ? kept : whole)
  return (
    <>
      {pictures ? (
        <Pictures past={past} whole={whole} hands={hands} stopsFor={(by) => stops.get(by) === 'sha256'} />
      ) : null}
      {rows.length > 0 ? (
        <dl className={styles.attributes}>
          {rows.map((name) => (
            <div key={name}>
              <dt>
                {t(`attributes.${name === 'caption' && block.now.type === 'table' ? 'tableCaption' : name}`)}
              </dt>
              <dd>
                <Change
                  was={past.map(({ since, value }) => ({ since, value: String(value[name] ?? '') }))}
                  whole={whole}
                  hands={hands}
                  stopsFor={(by) => stops.get(by) === name}
                />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}

/**
 * At what one stops who walks through the changes, by the version that made them: the first of all that it changed, since what
 * one hand did to a picture and its words is one place.
 */
function stopsOf(past: Since<Attributes>, whole: Fate): Map<number, string> {
  const changed = past.map(
    ({ since, value }, index) => [since, value, past[index - 1]?.value ?? value] as const,
  )
  const [first, last] = [past[0], past.at(-1)]
  if (whole.state === 'added' && first) changed.push([whole.from, first.value, {}])
  if (whole.state === 'removed' && last) changed.push([whole.by, last.value, {}])
  const stops = changed.map(([by, is, was]): [number, string] => [
    by,
    ['sha256', ...SHOWN].find((name) => (is[name] ?? '') !== (was[name] ?? '')) ?? '',
  ])
  return new Map(stops.filter(([, name]) => name !== ''))
}

/** Of a clip what stands there until it plays, and its file in a few words: two of the same length are still two. */
function asShown(type: string, attributes: Attributes): Attributes {
  if (type !== 'video' && type !== 'audio') return attributes
  const { sha256, seconds, format, poster, posterWidth, posterHeight, ...words } = attributes
  const clip = `${clipLength(Number(seconds))} · ${String(format).toUpperCase()} · ${String(sha256).slice(0, 8)}`
  const shown = poster ? { sha256: poster, width: posterWidth, height: posterHeight } : {}
  return { ...words, clip, ...shown }
}

type PicturesProps = {
  past: Since<Attributes>
  whole: Fate
  hands: Hands | undefined
  stopsFor(by: number): boolean
}

/** Each picture that stood here, one beside the other, the last as it stands now. */
function Pictures({ past, whole, hands, stopsFor }: PicturesProps) {
  const stood = past.filter(({ value }, index) => value.sha256 !== past[index - 1]?.value.sha256)
  return (
    <div className={styles.pictures}>
      {inSequence(
        stood.map(({ since, value }, index) => {
          if (!isPicture(value)) return null
          const next = stood[index + 1]?.since ?? (whole.state === 'removed' ? whole.by : undefined)
          const from = index > 0 ? since : whole.from
          if (next !== undefined)
            return (
              <Picture
                key={since}
                {...{ attributes: value, state: 'removed', by: next, hands, stops: stopsFor(next) }}
              />
            )
          const state = index > 0 ? 'added' : whole.state
          const isReplacing = isPicture(stood[index - 1]?.value ?? {})
          const stops = !isReplacing && stopsFor(from)
          return <Picture key={since} {...{ attributes: value, state, by: from, hands, stops }} />
        }),
      )}
    </div>
  )
}

type PictureProps = {
  attributes: Picture
  state: State
  by: number
  hands: Hands | undefined
  stops: boolean
}

function Picture({ attributes, state, by, hands, stops }: PictureProps) {
  const t = useTranslations('comparison')
  const { sha256, width, height, alt } = attributes
  const mark =
    state === 'kept' ? {} : { ...handMark(hands, by), 'data-stop': hands && stops ? '' : undefined }
  return (
    <figure data-state={state} {...mark}>
      <img
        src={picturePath('desk', { sha256, width, format: 'webp' })}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
      />
      {state === 'kept' ? null : <figcaption>{t(state === 'added' ? 'pictureIs' : 'pictureWas')}</figcaption>}
    </figure>
  )
}

type Picture = { sha256: string; width: number; height: number; alt: string }

function isPicture(attributes: Attributes): attributes is Attributes & Picture {
  const { sha256, width, height } = attributes
  return typeof sha256 === 'string' && typeof width === 'number' && typeof height === 'number'
}
