import { countBody } from '#lib/document/counts.ts'
import type { Beside, LiveArticle } from '#lib/site/schema.ts'
import { ArticleFoot } from './article-foot.tsx'
import { ArticleHead } from './article-head.tsx'
import { BesideArticle } from './beside-article.tsx'
import { Body } from './body.tsx'
import { ChannelTrail } from './channel-trail.tsx'
import { Cover } from './cover.tsx'
import { CreditLine } from './credit-line.tsx'
import { Document } from './document.tsx'
import { articlePath, type Frame, LEDGER, tagPath } from './frame.ts'
import { shareImageOf } from './share-image.ts'
import { articleData } from './structured-data.ts'
import { Time } from './time.tsx'

type Props = { frame: Frame; article: LiveArticle; beside: Beside }

/**
 * A report as it was signed. Everything inside `<article>` is the revision's own, in the order of its text
 * (`articleText`), with the page's labels and times beside it; `data-hash` names the words that the signatures are for.
 * In a preview it has no signatures, no time and no way to pass it on.
 */
export function ArticlePage({ frame, article, beside }: Props) {
  const { content } = article
  const { preview } = frame
  const path = articlePath(article.articleId, article.slugs[0])
  return (
    <Document
      frame={frame}
      title={content.title}
      description={content.summary || undefined}
      path={path}
      channel={article.channelSlug}
      article={article}
      image={shareImageOf(frame, article)}
      graph={articleData(frame, article)}
    >
      <ChannelTrail frame={frame} article={article} />
      <article
        className="report"
        data-revision={preview ? undefined : article.revisionId}
        data-hash={article.hash}
      >
        <ArticleHead
          words={frame.words}
          article={article}
          reading={countBody(content.body)}
          isReleased={!preview}
        />
        {content.cover ? <Cover cover={content.cover} from={preview?.picturesFrom} /> : null}
        {content.summary ? <p className="summary">{content.summary}</p> : null}
        <div className="body">
          {content.dateline ? <p className="dateline">{content.dateline}</p> : null}
          <Body body={content.body} words={frame.words} from={preview?.picturesFrom} />
        </div>
        <Notes frame={frame} article={article} />
      </article>
      {preview ? null : <ArticleFoot frame={frame} path={path} beside={beside} />}
      <BesideArticle frame={frame} beside={beside} />
    </Document>
  )
}

/** How it was made, what it is about, who signed it, what was corrected. */
function Notes({ frame, article }: Omit<Props, 'beside'>) {
  const { words, paper } = frame
  const { ai, tags } = article.content
  return (
    <>
      {ai ? (
        <section className="note" aria-label={words('ai')}>
          <h2>{words('ai')}</h2>
          <p className="note-text">{ai}</p>
        </section>
      ) : null}
      {tags.length > 0 ? (
        <ul className="tags" aria-label={words('tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <a href={tagPath(tag)}>{tag}</a>{' '}
            </li>
          ))}
        </ul>
      ) : null}
      {frame.preview ? null : (
        <CreditLine words={words} credits={article.credits} style={paper.creditStyle} />
      )}
      {article.corrections.length > 0 ? (
        <section className="note note-correction" id="correction" aria-label={words('correction')}>
          <h2>{words('correction')}</h2>
          {article.corrections.map(({ correctedAt, note }) => (
            <p key={correctedAt.getTime()} className="note-text">
              <Time at={correctedAt} /> {note}
            </p>
          ))}
          {frame.preview ? null : (
            <p className="note-more">
              <a href={LEDGER}>{words('ledger.all')}</a>
            </p>
          )}
        </section>
      ) : null}
    </>
  )
}
