import type { Story, WithdrawnArticle } from '#lib/site/schema.ts'
import { Shelf } from './beside-article.tsx'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { Time } from './time.tsx'

type Props = { frame: Frame; kind: 'missing' | 'away' | 'failed'; stories?: Story[] }

/** A page that says why there is nothing to read, and where there is. */
export function NoticePage({ frame, kind, stories = [] }: Props) {
  const { words } = frame
  return (
    <Document frame={frame} title={words(`${kind}.title`)}>
      <div className="notice">
        <h1>{words(`${kind}.title`)}</h1>
        <p>{words(`${kind}.body`)}</p>
        <BackHome frame={frame} />
      </div>
      <GoOn frame={frame} stories={stories} />
    </Document>
  )
}

/** What is left of a report that was taken down: the paper's own public note, and when. */
export function WithdrawnPage(props: { frame: Frame; article: WithdrawnArticle; stories?: Story[] }) {
  const { frame, article, stories = [] } = props
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
      <GoOn frame={frame} stories={stories} />
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

function GoOn({ frame, stories }: { frame: Frame; stories: Story[] }) {
  if (stories.length === 0) return null
  return (
    <div className="beside">
      <Shelf frame={frame} title={frame.words('latest')} stories={stories} />
    </div>
  )
}
