import { channelPath, type Frame } from './frame.ts'

/** The paper's name over its channels; on the home page the name is the page's headline. */
export function Masthead({ frame, path }: { frame: Frame; path?: string }) {
  const { words, paper, channels } = frame
  const Name = path === '/' ? 'h1' : 'p'
  const entries = [
    { href: '/', name: words('home') },
    ...channels
      .filter(({ parentSlug }) => parentSlug === null)
      .map(({ slug, name }) => ({ href: channelPath(slug), name })),
  ]
  return (
    <header className="masthead">
      <Name className="masthead-name">
        <a href="/">{paper.name}</a>
      </Name>
      <nav aria-label={words('channels')}>
        <ul className="channels">
          {entries.map(({ href, name }) => (
            <li key={href}>
              <a href={href} aria-current={href === path ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
