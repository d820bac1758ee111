import { Comfort } from './comfort.tsx'
import { channelPath, type Frame } from './frame.ts'
import { Day } from './time.tsx'

/** The paper's name under its date and over its channels; on the home page the name is the page's headline. */
export function Masthead({ frame, path, channel }: { frame: Frame; path?: string; channel?: string }) {
  const { words, paper, channels, now } = frame
  const Name = path === '/' ? 'h1' : 'p'
  const current = channels.find(({ slug }) => slug === channel)
  const top = channels.filter(({ parentSlug, isRetired }) => parentSlug === null && !isRetired)
  return (
    <header className={path === '/' ? 'masthead masthead-front' : 'masthead'}>
      <div className="strip">
        <p className="today">
          <Day at={now} />
        </p>
        <Comfort words={words} />
      </div>
      <Name className="nameplate">
        <a href="/">{paper.name}</a>
      </Name>
      {paper.slogan ? <p className="slogan">{paper.slogan}</p> : null}
      <nav aria-label={words('channels')}>
        <ul className="channels">
          <li>
            <a href="/" aria-current={path === '/' ? 'page' : undefined}>
              {words('home')}
            </a>
          </li>
          {top.map(({ slug, name }) => (
            <li key={slug}>
              <a href={channelPath(slug)} aria-current={currentOf(slug)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )

  function currentOf(slug: string) {
    if (path === channelPath(slug)) return 'page'
    return current && (current.slug === slug || current.parentSlug === slug) ? 'true' : undefined
  }
}
