import type { Beside } from '#lib/site/schema.ts'
import { articlePath, type Frame } from './frame.ts'
import { QrCode } from './qr-code.tsx'

/** Under a report: whose it is, how to pass it on, and the way to its neighbours. */
export function ArticleFoot({ frame, path, beside }: { frame: Frame; path: string; beside: Beside }) {
  const { words, paper, origin } = frame
  const address = `${origin}${path}`
  return (
    <div className="foot">
      {paper.reprintNotice ? <p className="reprint-notice">{paper.reprintNotice}</p> : null}
      <section className="share" aria-label={words('share.title')}>
        <p className="address">{address}</p>
        <div className="share-ways">
          {/* Both need a script, which shows them. */}
          <button type="button" data-share="copy" data-done={words('share.copied')} hidden>
            {words('share.copy')}
          </button>
          <button type="button" data-share="system" hidden>
            {words('share.system')}
          </button>
          <details>
            <summary>{words('share.wechat')}</summary>
            <div className="qr">
              <QrCode text={address} label={words('share.qr')} />
              <p>{words('share.scan')}</p>
            </div>
          </details>
        </div>
        <p role="status" className="share-status" />
      </section>
      <Neighbours words={words} beside={beside} />
    </div>
  )
}

function Neighbours({ words, beside: { previous, next } }: Pick<Frame, 'words'> & { beside: Beside }) {
  if (!previous && !next) return null
  return (
    <nav className="neighbours" aria-label={words('neighbours')}>
      {previous ? (
        <a href={articlePath(previous.articleId, previous.slug)} rel="prev">
          <span className="label">{words('previous')}</span> {previous.title}
        </a>
      ) : null}
      {next ? (
        <a href={articlePath(next.articleId, next.slug)} rel="next">
          <span className="label">{words('next')}</span> {next.title}
        </a>
      ) : null}
    </nav>
  )
}
