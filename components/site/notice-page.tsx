import type { WithdrawnArticle } from '#lib/site/schema.ts'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { Time } from './time.tsx'

/** A page that says why there is nothing to read. */
export function NoticePage({ frame, kind }: { frame: Frame; kind: 'missing' | 'away' | 'failed' }) {
  const { words } = frame
  return (
    <Document frame={frame} title={words(`${kind}.title`)}>
      <div className="notice">
        <h1>{words(`${kind}.title`)}</h1>
        <p>{words(`${kind}.body`)}</p>
        <BackHome frame={frame} />
      </div>
    </Document>
  )
}

/** What is left of a report that was taken down: the paper's own public note, and when. */
export function WithdrawnPage({ frame, article }: { frame: Frame; article: WithdrawnArticle }) {
  const { words } = frame
  return (
    <Document frame={frame} title={words('withdrawn.title')}>
      <div className="notice">
        <h1>{words('withdrawn.title')}</h1>
        {article.publicNote ? <p className="public-note">{article.publicNote}</p> : null}
        <p className="times">
          {words('withdrawn.at')} <Time at={article.withdrawnAt} />
        </p>
        <BackHome frame={frame} />
      </div>
    </Document>
  )
}

function BackHome({ frame: { words } }: { frame: Frame }) {
  return (
    <p>
      <a href="/">{words('backHome')}</a>
    </p>
  )
}
