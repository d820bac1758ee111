import { useTranslations } from 'next-intl'
import { type Block, valueIn } from '#lib/document/compare/marked.ts'
import { picturePath } from '#lib/media/rules.ts'
import styles from './marked.module.css'
import type { State } from './states.ts'

type Attributes = Record<string, unknown>
type Props = { block: Block; whole: State }

const SHOWN = ['title', 'by', 'caption', 'credit', 'alt', 'note'] as const

/** A block's words that stand in no line (a picture's caption, a box's title), and its pictures, as they were and are. */
export function AttributeChanges({ block, whole }: Props) {
  const t = useTranslations('comparison')
  const is = block.now.attrs ?? {}
  const was = whole === 'kept' ? (valueIn(block.forms, 0).attrs ?? {}) : is
  const rows = SHOWN.filter((name) => is[name] || was[name])
  const pictures = isPicture(is) || isPicture(was)
  if (rows.length === 0 && !pictures) return null
  return (
    <>
      {pictures ? <Pictures was={was} is={is} whole={whole} /> : null}
      {rows.length > 0 ? (
        <dl className={styles.attributes}>
          {rows.map((name) => (
            <div key={name}>
              <dt>
                {t(`attributes.${name === 'caption' && block.now.type === 'table' ? 'tableCaption' : name}`)}
              </dt>
              <dd>
                {whole === 'removed' ? <del className={styles.removed}>{String(is[name])}</del> : null}
                {whole === 'added' ? <ins className={styles.added}>{String(is[name])}</ins> : null}
                {whole === 'kept' ? (
                  <Change was={String(was[name] ?? '')} is={String(is[name] ?? '')} />
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}

/** A few words as they were and as they are, each as a whole. */
export function Change({ was, is }: { was: string; is: string }) {
  if (was === is) return is
  return (
    <>
      {was ? <del className={styles.removed}>{was}</del> : null}{' '}
      {is ? <ins className={styles.added}>{is}</ins> : null}
    </>
  )
}

function Pictures({ was, is, whole }: { was: Attributes; is: Attributes; whole: State }) {
  const t = useTranslations('comparison')
  const isOther = was.sha256 !== is.sha256
  return (
    <div className={styles.pictures}>
      {isOther && isPicture(was) ? (
        <Picture attributes={was} label={t('pictureWas')} state="removed" />
      ) : null}
      {isPicture(is) ? (
        <Picture
          attributes={is}
          label={
            isOther
              ? t('pictureIs')
              : whole === 'kept'
                ? ''
                : t(whole === 'added' ? 'pictureIs' : 'pictureWas')
          }
          state={isOther ? 'added' : whole}
        />
      ) : null}
    </div>
  )
}

function Picture({ attributes, label, state }: { attributes: Picture; label: string; state: State }) {
  const { sha256, width, height, alt } = attributes
  return (
    <figure data-state={state}>
      <img
        src={picturePath('desk', { sha256, width, format: 'webp' })}
        width={width}
        height={height}
        alt={alt}
        loading="lazy"
      />
      {label ? <figcaption>{label}</figcaption> : null}
    </figure>
  )
}

type Picture = { sha256: string; width: number; height: number; alt: string }

function isPicture(attributes: Attributes): attributes is Attributes & Picture {
  const { sha256, width, height } = attributes
  return typeof sha256 === 'string' && typeof width === 'number' && typeof height === 'number'
}
