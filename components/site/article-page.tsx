import { renderBody } from '#lib/document/render.tsx'
import type { LiveArticle } from '#lib/site/schema.ts'
import { ArticleHead } from './article-head.tsx'
import { Cover } from './cover.tsx'
import { CreditLine } from './credit-line.tsx'
import { Document } from './document.tsx'
import { articlePath, channelPath, type Frame } from './frame.ts'

/**
 * A report as it was signed. Everything inside `<article>` is the revision's own, in the order of its text
 * (`articleText`), with the page's labels and times beside it; `data-hash` names the words that the signatures are for.
 */
export function ArticlePage({ frame, article }: { frame: Frame; article: LiveArticle }) {
  const { content } = article
  return (
    <Document
      frame={frame}
      title={content.title}
      description={content.summary || undefined}
      path={articlePath(article.articleId)}
      kind="article"
    >
      {article.channelName ? (
        <p className="eyebrow">
          <a href={channelPath(article.channelSlug)}>{article.channelName}</a>
        </p>
      ) : null}
      <article data-revision={article.revisionId} data-hash={article.hash}>
        <ArticleHead words={frame.words} article={article} />
        {content.cover ? <Cover cover={content.cover} /> : null}
        <div className="body">
          {content.dateline ? <p className="dateline">{content.dateline}</p> : null}
          {renderBody(content.body)}
        </div>
        <Notes frame={frame} article={article} />
        <CreditLine words={frame.words} credits={article.credits} />
      </article>
    </Document>
  )
}

function Notes({ frame: { words }, article: { content } }: { frame: Frame; article: LiveArticle }) {
  return (
    <>
      {content.tags.length > 0 ? (
        <ul className="tags" aria-label={words('tags')}>
          {content.tags.map((tag) => (
            <li key={tag}>{tag} </li>
          ))}
        </ul>
      ) : null}
      {content.ai ? (
        <section className="note" aria-label={words('ai')}>
          <h2>{words('ai')}</h2>
          <p className="note-text">{content.ai}</p>
        </section>
      ) : null}
      {content.correction ? (
        <section className="note note-correction" aria-label={words('correction')}>
          <h2>{words('correction')}</h2>
          <p className="note-text">{content.correction}</p>
        </section>
      ) : null}
    </>
  )
}
