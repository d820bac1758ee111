import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Field, Marked } from '#lib/document/compare/attribute.ts'
import { coverPlaces, versionsOf } from '#lib/document/compare/cover-block.ts'
import { type Block, blockIn, type Place } from '#lib/document/compare/marked.ts'
import { wordsOf } from '#lib/document/compare/tree.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { AttributeChanges } from './attribute-changes.tsx'
import { Change } from './change.tsx'
import type { Hands } from './hands.ts'
import styles from './marked.module.css'
import { MarkedLine } from './marked-line.tsx'
import { type Fate, fateOf, kept } from './states.ts'

const ORDER: Field[] = [
  'kicker',
  'title',
  'subtitle',
  'shortTitle',
  'byline',
  'source',
  'summary',
  'cover',
  'dateline',
  'channel',
  'tags',
  'ai',
  'correction',
]

type Props = {
  fields: Marked['fields']
  /** Channels by the word that stands for them in a text. */
  channels: Record<string, string>
  hands: Hands | undefined
}

/** Titles and whatever else stands around the body, field by field; fields that were and are empty are left out. */
export function MarkedFields({ fields, channels, hands }: Props) {
  const t = useTranslations('comparison')
  const shown = ORDER.filter((name) => isSaid(name, fields[name]))
  if (shown.length === 0) return null
  return (
    <dl className={styles.fields}>
      {shown.map((name) => (
        <div key={name} data-field={name}>
          <dt>{t(`fields.${name}`)}</dt>
          <dd>
            {name === 'cover' ? (
              inSequence(coverPlaces(fields).map((place) => coverPicture(place, hands)))
            ) : name === 'channel' ? (
              <Named block={fields.channel} names={channels} whole={kept} hands={hands} />
            ) : (
              <MarkedValue block={fields[name]} whole={kept} hands={hands} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type ValueProps = { block: Block; whole: Fate; hands: Hands | undefined }

/** A line, or the parts of a list or record one after the other. */
function MarkedValue({ block, whole, hands }: ValueProps) {
  const t = useTranslations('editor.sources')
  if (block.line) return <MarkedLine line={block.line} whole={whole} hands={hands} />
  const { type, attrs } = block.now
  if (type === 'field' && attrs?.name === 'kind') {
    return (
      <Named block={block} names={{ own: t('own'), reprint: t('reprint') }} whole={whole} hands={hands} />
    )
  }
  return inSequence(inReadingOrder(block.places ?? []).map((place) => part(place, whole, type, hands)))
}

// As people read them; the database keeps the parts of a record in an order of its own.
const PARTS = ['kind', 'role', 'name', 'originalTitle', 'author', 'url']

function inReadingOrder(places: Place[]): Place[] {
  const rank = ({ block }: Place) => PARTS.indexOf(String(block.now.attrs?.name))
  return places.toSorted((a, b) => rank(a) - rank(b))
}

function part(place: Place, whole: Fate, parent: string, hands: Hands | undefined): ReactNode {
  const own = fateOf(place)
  if (whole.state === 'removed' && own.state === 'removed') return null
  const fate = whole.state === 'removed' ? whole : own
  const inner = <MarkedValue block={place.block} whole={fate} hands={hands} />
  return parent === 'list' || parent === 'record' ? <span className={styles[parent]}>{inner}</span> : inner
}

type NamedProps = ValueProps & { names: Record<string, string> }

/** A field whose text is a word for something else, told by the name of that. */
function Named({ block, names, whole, hands }: NamedProps) {
  const was = versionsOf(block).map((since) => {
    const said = wordsOf(blockIn(block, since))
    return { since, value: names[said] ?? said }
  })
  return <Change was={was} whole={whole} hands={hands} />
}

/** The picture over the article; no label around it says that it came or went. */
function coverPicture(place: Place, hands: Hands | undefined): ReactNode {
  return <AttributeChanges block={place.block} whole={fateOf(place)} hands={hands} />
}

// An article of the paper's own has no source to tell of.
function isSaid(name: Field, block: Block): boolean {
  const words = versionsOf(block).map((version) => wordsOf(blockIn(block, version)))
  return words.some((said) => said !== '' && !(name === 'source' && said === 'own'))
}
