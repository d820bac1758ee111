import { type Feed, type FeedItem, LANGUAGE } from './feed.ts'
import { element, textElement, type Xml, xmlDocument } from './xml.ts'

/** A feed as Atom (RFC 4287), with its whole texts. */
export function atomOf(feed: Feed): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANGUAGE },
      element('id', {}, feed.self),
      element('title', {}, feed.title),
      textElement('subtitle', feed.description),
      element('updated', {}, feed.updatedAt.toISOString()),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
      // Whoever wrote an entry stands in it; RFC 4287, 4.1.1 asks for an author of those that name none.
      element('author', {}, element('name', {}, feed.publisher)),
      textElement('rights', feed.copyright),
      ...feed.items.map(entryOf),
    ),
  )
}

function entryOf(item: FeedItem): Xml {
  const { image, original, clips } = item
  return element(
    'entry',
    {},
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    element('published', {}, item.firstPublishedAt.toISOString()),
    element('updated', {}, item.publishedAt.toISOString()),
    ...item.authors.map((name) => element('author', {}, element('name', {}, name))),
    ...item.categories.map((term) => element('category', { term })),
    original?.url ? element('link', { rel: 'via', href: original.url, title: original.name }) : null,
    image ? element('link', { rel: 'enclosure', type: image.type, href: image.url }) : null,
    ...clips.map(({ url, type, bytes, caption }) =>
      element('link', {
        rel: 'enclosure',
        type,
        href: url,
        length: bytes,
        ...(caption ? { title: caption } : {}),
      }),
    ),
    textElement('summary', item.summary),
    element('content', { type: 'html' }, item.html),
  )
}
