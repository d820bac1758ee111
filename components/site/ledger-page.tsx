import type { LedgerEntry, LedgerPage as Page } from '#lib/site/schema.ts'
import { Document } from './document.tsx'
import { articlePath, type Frame, LEDGER, LEDGER_FEED, olderPath } from './frame.ts'
import { listData } from './structured-data.ts'
import { Day, printedDay, Time } from './time.tsx'

type Props = {
  frame: Frame
  page: Page
  /** The entry before which this page's stood; absent on the first page. */
  before?: number
}

/** The public ledger: what the paper has corrected and taken down, by days, as a paper prints its corrections. */
export function LedgerPage({ frame, page, before }: Props) {
  const { words } = frame
  const title = words('ledger.title')
  const last = page.entries.at(-1)
  return (
    <Document
      frame={frame}
      title={title}
      description={words('ledger.lead', { paper: frame.paper.name })}
      path={before === undefined ? LEDGER : olderPath(LEDGER, before)}
      feed={{ path: LEDGER_FEED, title }}
      graph={listData(frame, [{ name: title, path: LEDGER }])}
    >
      <header className="list-head">
        <h1>{title}</h1>
        <p className="ledger-lead">{words('ledger.lead', { paper: frame.paper.name })}</p>
        <p className="near">
          <a href={LEDGER_FEED} type="application/atom+xml">
            {words('ledger.subscribe')}
          </a>
        </p>
      </header>
      {last ? (
        <ol className="ledger">
          {page.entries.map((entry, index) => {
            const previous = page.entries[index - 1]
            const isNewDay = !previous || printedDay(previous.at) !== printedDay(entry.at)
            return (
              <li
                key={entry.number}
                id={`entry-${entry.number}`}
                className={isNewDay ? 'entry entry-of-new-day' : 'entry'}
              >
                {isNewDay ? (
                  <p className="day">
                    <Day at={entry.at} />
                  </p>
                ) : null}
                <Entry frame={frame} entry={entry} />
              </li>
            )
          })}
        </ol>
      ) : (
        <p className="empty">{words('ledger.empty')}</p>
      )}
      {(last && page.more) || before !== undefined ? (
        <nav className="further" aria-label={words('pages')}>
          {before === undefined ? null : <a href={LEDGER}>{words('newest')}</a>}
          {last && page.more ? (
            <a href={olderPath(LEDGER, last.number)} rel="next">
              {words('ledger.older')}
            </a>
          ) : null}
        </nav>
      ) : null}
    </Document>
  )
}

/** What an entry is headed by: of what was taken down no title is told. */
export function ledgerTitle({ words }: Frame, { kind, title }: LedgerEntry): string {
  return kind === 'withdrawal' ? words('withdrawn.title') : title
}

function Entry({ frame, entry }: { frame: Frame; entry: LedgerEntry }) {
  const { kind, articleId, slug, note, at } = entry
  const { words } = frame
  return (
    <article className={`entry-words entry-${kind}`}>
      <p className="entry-kind">{words(`ledger.${kind}`)}</p>
      <h2 className="headline">
        <a href={articlePath(articleId, slug)}>{ledgerTitle(frame, entry)}</a>
      </h2>
      <p className="entry-note">{note}</p>
      <p className="facts-line">
        <Time at={at} />
      </p>
    </article>
  )
}
