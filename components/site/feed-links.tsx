import { channelPath, type Frame } from './frame.ts'

const FORMS = [
  ['feed.xml', 'application/rss+xml', 'RSS'],
  ['atom.xml', 'application/atom+xml', 'Atom'],
  ['feed.json', 'application/feed+json', 'JSON Feed'],
] as const

type Props = {
  frame: Frame
  channel?: string
  /** A feed of the page's own, as Atom: it comes first, since feed readers offer what they find first. */
  own?: { path: string; title: string }
}

/** Where a feed reader finds the page's own feed, the paper's, and those of the page's channel. */
export function FeedLinks({ frame: { paper, channels }, channel, own: page }: Props) {
  const own = channels.find(({ slug }) => slug === channel)
  const feeds = [
    { at: '', title: paper.name },
    ...(own ? [{ at: channelPath(own.slug), title: `${paper.name} - ${own.name}` }] : []),
  ]
  const links = feeds.flatMap(({ at, title }) =>
    FORMS.map(([file, type, form]) => (
      <link
        key={`${at}/${file}`}
        rel="alternate"
        type={type}
        title={`${title} (${form})`}
        href={`${at}/${file}`}
      />
    )),
  )
  if (!page) return links
  const { path, title } = page
  return [
    <link
      key={path}
      rel="alternate"
      type="application/atom+xml"
      title={`${paper.name} - ${title} (Atom)`}
      href={path}
    />,
    ...links,
  ]
}
