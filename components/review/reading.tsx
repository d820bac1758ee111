import { useTranslations } from 'next-intl'
import type { FieldName, TextField } from '#lib/document/anchor/span.ts'
import type { Content } from '#lib/document/content.ts'
import { isSafeHref } from '#lib/document/link.ts'
import { isBlank } from '#lib/document/text.ts'
import { Body } from './body.tsx'
import { Cover } from './cover.tsx'
import styles from './reading.module.css'

const line = (at: TextField) => ({ 'data-at': at, 'data-line': true })
const part = (at: FieldName) => ({ 'data-at': at })

type Props = {
  content: Content
  channel: string
  /** Under a page's own headline the article's is a second one. */
  headline?: 'h1' | 'h2'
}

/** The words as a reader will see them, each part in its place, and the ones that front pages use. */
export function Reading({ content, channel, headline: Headline = 'h1' }: Props) {
  const t = useTranslations('review')
  const { kicker, title, subtitle, byline, summary, cover, dateline, body, shortTitle } = content
  return (
    <article className={styles.reading} lang="zh-CN">
      {channel ? (
        <p className={styles.channel} {...part('channel')}>
          {channel}
        </p>
      ) : null}
      {kicker ? (
        <p className={styles.kicker} {...line('kicker')}>
          {kicker}
        </p>
      ) : null}
      <Headline className={styles.title} {...(title ? line('title') : part('title'))}>
        {title || t('untitled')}
      </Headline>
      {subtitle ? (
        <p className={styles.subtitle} {...line('subtitle')}>
          {subtitle}
        </p>
      ) : null}
      {byline.length > 0 ? (
        <p className={styles.byline} {...part('byline')}>
          {byline.map(({ role, name }) => (
            <span key={`${role} ${name}`}>
              {role} {name}
            </span>
          ))}
        </p>
      ) : null}
      <Source source={content.source} />
      {summary ? (
        <p className={styles.summary} {...line('summary')}>
          {summary}
        </p>
      ) : null}
      {cover ? <Cover cover={cover} altLabel={t('coverAlt')} /> : null}
      <div className={styles.body}>
        {dateline ? (
          <p className={styles.dateline} {...line('dateline')}>
            {dateline}
          </p>
        ) : null}
        {isBlank(body) ? (
          <p className={styles.empty}>{t('emptyBody')}</p>
        ) : (
          <Body body={body} altLabel={t('coverAlt')} />
        )}
      </div>
      <Notes content={content} />
      {shortTitle ? (
        <p className={styles.aside} {...part('shortTitle')}>
          {t('shortTitle', { title: shortTitle })}
        </p>
      ) : null}
    </article>
  )
}

function Source({ source }: { source: Content['source'] }) {
  const t = useTranslations('site')
  if (source.kind === 'own') return null
  return (
    <p className={styles.source} {...part('source')}>
      {source.name ? <span>{t('source', { name: source.name })}</span> : null}
      {source.originalTitle ? <span>{t('originalTitle', { title: source.originalTitle })}</span> : null}
      {source.author ? <span>{t('originalAuthor', { name: source.author })}</span> : null}
      {isSafeHref(source.url) ? (
        <a href={source.url} rel="noopener noreferrer" target="_blank">
          {t('original')}
        </a>
      ) : null}
    </p>
  )
}

function Notes({ content: { tags, ai, correction } }: { content: Content }) {
  const t = useTranslations('site')
  return (
    <>
      {tags.length > 0 ? (
        <ul className={styles.tags} {...part('tags')} aria-label={t('tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      ) : null}
      {[
        { at: 'ai' as const, label: t('ai'), words: ai },
        { at: 'correction' as const, label: t('correction'), words: correction },
      ].map(({ at, label, words }) =>
        words ? (
          <p key={at} className={styles.aside} {...part(at)}>
            <b>{label}</b> {words}
          </p>
        ) : null,
      )}
    </>
  )
}
