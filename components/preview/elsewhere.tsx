import { Title } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Content } from '#lib/document/content.ts'
import { plainText } from '#lib/document/text.ts'
import { picturePath, widthsOf } from '#lib/media/rules.ts'
import type { VersionName } from '#lib/versions/schema.ts'
import styles from './elsewhere.module.css'

type Props = {
  articleId: number
  version: VersionName
  content: Content
  paper: string
  /** Such as news.example.com. */
  host: string
  /** The channel's name; '' for none. */
  channel: string
}

/** How a link to the report looks where the paper does not decide: found, shared, sent in a chat. */
export function Elsewhere({ articleId, version, content, paper, host, channel }: Props) {
  const t = useTranslations('preview.elsewhere')
  const title = content.title || t('untitled')
  const about = content.summary || plainText(content.body).replace(/\s+/g, ' ')
  const image = pictureOf(articleId, version, content)
  return (
    <section className={styles.elsewhere}>
      <Title order={2} size="h4">
        {t('title')}
      </Title>
      <div className={styles.cards}>
        <figure>
          <figcaption>{t('found')}</figcaption>
          <div className={styles.found} lang="zh-CN">
            <p className={styles.site}>
              <b>{paper}</b>
              <span>
                {host}
                {channel ? ` › ${channel}` : ''}
              </span>
            </p>
            <p className={styles.link}>{`${title} - ${paper}`}</p>
            <p className={styles.about}>{about}</p>
          </div>
        </figure>
        <figure>
          <figcaption>{t('shared')}</figcaption>
          <div className={styles.shared} lang="zh-CN">
            <img src={image} alt={t('picture')} width={1200} height={630} />
            <div>
              <p className={styles.host}>{host}</p>
              <p className={styles.name}>{title}</p>
              {content.summary ? <p className={styles.about}>{content.summary}</p> : null}
            </div>
          </div>
        </figure>
        <figure>
          <figcaption>{t('chat')}</figcaption>
          <div className={styles.chat} lang="zh-CN">
            <p className={styles.name}>{title}</p>
            <div>
              <p className={styles.about}>{about}</p>
              <img src={image} alt="" width={1200} height={630} />
            </div>
            <p className={styles.host}>{paper}</p>
          </div>
        </figure>
      </div>
    </section>
  )
}

/** The cover as links show it, else the picture that is drawn of the headline. */
function pictureOf(articleId: number, version: VersionName, { cover, title }: Content): string {
  if (!cover) {
    // Another headline is another picture.
    const words = new URLSearchParams({ version: String(version), title })
    return `/api/desk/articles/${articleId}/preview/share.png?${words}`
  }
  const width = widthsOf(cover.width).find((each) => each >= 960) ?? cover.width
  return picturePath('desk', { sha256: cover.sha256, width, format: 'webp' })
}
