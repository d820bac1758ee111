import { channelPath, type Frame } from './frame.ts'

const FORMS = [
  ['feed.xml', 'application/rss+xml', 'RSS'],
  ['atom.xml', 'application/atom+xml', 'Atom'],
  ['feed.json', 'application/feed+json', 'JSON Feed'],
] as const

/** Where a feed reader finds the paper's feeds, and those of the page's channel. */
export function FeedLinks({ frame: { paper, channels }, channel }: { frame: Frame; channel?: string }) {
  const own = channels.find(({ slug }) => slug === channel)
  const feeds = [
    { at: '', title: paper.name },
    ...(own ? [{ at: channelPath(own.slug), title: `${paper.name} - ${own.name}` }] : []),
  ]
  return feeds.flatMap(({ at, title }) =>
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
}
