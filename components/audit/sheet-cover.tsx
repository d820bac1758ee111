import { useTranslations } from 'next-intl'
import type { Cover } from '#lib/document/content.ts'
import { picturePath, widthsOf } from '#lib/media/rules.ts'
import styles from './sheet-cover.module.css'

/** The picture that was signed with the words: what it shows, what is said of it, and its hash in full. */
export function SheetCover({ cover }: { cover: Cover }) {
  const t = useTranslations('sheet')
  const { sha256, width, height, caption, credit, alt } = cover
  const [smallest = width] = widthsOf(width)
  return (
    <div className={styles.cover}>
      <img
        src={picturePath('desk', { sha256, width: smallest, format: 'webp' })}
        width={width}
        height={height}
        alt=""
      />
      <div>
        {caption ? <p>{caption}</p> : null}
        {credit ? <p>{t('coverCredit', { words: credit })}</p> : null}
        {alt ? <p>{t('coverAlt', { words: alt })}</p> : null}
        <p>
          <code>{t('coverHash', { hash: sha256 })}</code>
        </p>
      </div>
    </div>
  )
}
