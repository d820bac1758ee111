import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Field, Marked } from '#lib/document/compare/attribute.ts'
import { fieldValue } from '#lib/document/compare/field-tree.ts'
import { type Block, blockIn, type Place } from '#lib/document/compare/marked.ts'
import { type Tree, wordsOf } from '#lib/document/compare/tree.ts'
import type { Cover } from '#lib/document/content.ts'
import { inSequence } from '#lib/document/in-sequence.ts'
import { AttributeChanges, Change } from './attribute-changes.tsx'
import styles from './marked.module.css'
import { MarkedLine } from './marked-line.tsx'
import { type State, stateOf } from './states.ts'

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
}

/** Titles and whatever else stands around the body, field by field; fields that were and are empty are left out. */
export function MarkedFields({ fields, channels }: Props) {
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
              <MarkedCover block={fields.cover} />
            ) : name === 'channel' ? (
              <Named block={fields.channel} names={channels} />
            ) : (
              <MarkedValue block={fields[name]} whole="kept" />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A line, or the parts of a list or record one after the other. */
function MarkedValue({ block, whole }: { block: Block; whole: State }) {
  const t = useTranslations('editor.sources')
  if (block.line) return <MarkedLine line={block.line} whole={whole} />
  const { type, attrs } = block.now
  if (type === 'field' && attrs?.name === 'kind') {
    return <Named block={block} names={{ own: t('own'), reprint: t('reprint') }} />
  }
  return inSequence(inReadingOrder(block.places ?? []).map((place) => part(place, whole, type)))
}

// As people read them; the database keeps the parts of a record in an order of its own.
const PARTS = ['kind', 'role', 'name', 'originalTitle', 'author', 'url']

function inReadingOrder(places: Place[]): Place[] {
  const rank = ({ block }: Place) => PARTS.indexOf(String(block.now.attrs?.name))
  return places.toSorted((a, b) => rank(a) - rank(b))
}

function part(place: Place, whole: State, parent: string): ReactNode {
  const inner = <MarkedValue block={place.block} whole={whole === 'kept' ? stateOf(place) : whole} />
  return parent === 'list' || parent === 'record' ? <span className={styles[parent]}>{inner}</span> : inner
}

/** A field whose text is a word for something else, told by the name of that. */
function Named({ block, names }: { block: Block; names: Record<string, string> }) {
  const nameIn = (version: number) => {
    const said = wordsOf(blockIn(block, version))
    return names[said] ?? said
  }
  const [was, is] = [nameIn(0), nameIn(Number.MAX_SAFE_INTEGER)]
  return <Change was={was} is={is} />
}

/** The picture over the article, put together again out of its parts. */
function MarkedCover({ block }: { block: Block }) {
  return inSequence((block.places ?? []).filter((place) => place.block.now.type === 'record').map(picture))
}

function picture(place: Place): ReactNode {
  return <AttributeChanges block={asPicture(place)} whole={stateOf(place)} />
}

function asPicture({ block, from }: Place): Block {
  const form = (node: Tree) => ({ type: 'figure', attrs: fieldValue(node) as Cover })
  return {
    forms: [
      { since: from, value: form(blockIn(block, from)) },
      { since: from + 1, value: form(block.now) },
    ],
    now: form(block.now),
  }
}

// An article of the paper's own has no source to tell of.
function isSaid(name: Field, block: Block): boolean {
  const words = [0, Number.MAX_SAFE_INTEGER].map((version) => wordsOf(blockIn(block, version)))
  return words.some((said) => said !== '' && !(name === 'source' && said === 'own'))
}
