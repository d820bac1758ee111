import { isSafeHref } from '#lib/document/link.ts'
import type { LiveArticle } from '#lib/site/schema.ts'
import type { SiteWords } from './frame.ts'
import { Time } from './time.tsx'

type Props = { words: SiteWords; article: LiveArticle }

type HeadProps = Props & {
  reading: { characters: number; minutes: number }
  /** False for what is only previewed. */
  isReleased?: boolean
}

/** The parts of the title, who wrote it, where it comes from, when it appeared, how long it is. */
export function ArticleHead({ words, article, reading, isReleased = true }: HeadProps) {
  const { kicker, title, subtitle, byline } = article.content
  return (
    <header className="head">
      {kicker ? <p className="kicker">{kicker}</p> : null}
      <h1>{title}</h1>
      {subtitle ? <p className="subtitle">{subtitle}</p> : null}
      {byline.length > 0 ? (
        <p className="byline">
          {byline.map(({ role, name }) => (
            <span key={`${role} ${name}`}>
              {role ? <span className="byline-role">{role} </span> : null}
              {name}{' '}
            </span>
          ))}
        </p>
      ) : null}
      <Source words={words} article={article} />
      {isReleased ? (
        <Times words={words} article={article} />
      ) : (
        <p className="times">{words('preview.unsigned')}</p>
      )}
      <p className="reading">{words('reading', reading)}</p>
    </header>
  )
}

/** Where a reprint comes from; nothing of the paper's own. */
export function Source({ words, article: { content } }: Props) {
  const { source } = content
  if (source.kind === 'own') return null
  return (
    <p className="source">
      {source.name ? <span>{words('source', { name: source.name })} </span> : null}
      {source.originalTitle ? <span>{words('originalTitle', { title: source.originalTitle })} </span> : null}
      {source.author ? <span>{words('originalAuthor', { name: source.author })} </span> : null}
      {source.url && isSafeHref(source.url) ? (
        <a href={source.url} rel="noopener nofollow">
          {words('original')}
        </a>
      ) : null}
    </p>
  )
}

function Times({ words, article: { firstPublishedAt, publishedAt, corrections } }: Props) {
  return (
    <p className="times">
      <span>
        {words('firstPublished')} <Time at={firstPublishedAt} />{' '}
      </span>
      {publishedAt.getTime() > firstPublishedAt.getTime() ? (
        <span>
          {words('updated')} <Time at={publishedAt} />{' '}
        </span>
      ) : null}
      {corrections.length > 0 ? <a href="#correction">{words('corrected')}</a> : null}
    </p>
  )
}
