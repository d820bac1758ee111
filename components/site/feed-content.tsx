import type { LiveArticle } from '#lib/site/schema.ts'
import { Source } from './article-head.tsx'
import { Body } from './body.tsx'
import { Cover } from './cover.tsx'
import { CreditLine } from './credit-line.tsx'
import type { Frame } from './frame.ts'
import { Time } from './time.tsx'

/** A report's text as it stands in a feed, whole: corrections first, and with it whose it is and who signed it. */
export function FeedContent({ frame: { words, paper }, article }: { frame: Frame; article: LiveArticle }) {
  const { content, corrections, credits } = article
  return (
    <>
      {corrections.map(({ correctedAt, note }) => (
        <p key={correctedAt.getTime()}>
          <strong>{words('correction')}</strong> <Time at={correctedAt} /> {note}
        </p>
      ))}
      {content.subtitle ? <p>{content.subtitle}</p> : null}
      <Source words={words} article={article} />
      {content.cover ? <Cover cover={content.cover} /> : null}
      {content.dateline ? <p>{content.dateline}</p> : null}
      <Body body={content.body} words={words} />
      {content.ai ? (
        <p>
          {words('ai')} {content.ai}
        </p>
      ) : null}
      <CreditLine words={words} credits={credits} style={paper.creditStyle} />
      {paper.reprintNotice ? <p>{paper.reprintNotice}</p> : null}
    </>
  )
}
