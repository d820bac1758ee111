import { type Feed, type FeedClip, type FeedItem, LANGUAGE } from './feed.ts'
import { element, textElement, type Xml, xmlDocument } from './xml.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with its whole texts. */
export function rssOf(feed: Feed): string {
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...NAMESPACES },
      element(
        'channel',
        {},
        element('title', {}, feed.title),
        element('link', {}, feed.home),
        element('description', {}, feed.description || feed.title),
        element('language', {}, LANGUAGE.toLowerCase()),
        textElement('copyright', feed.copyright),
        element('lastBuildDate', {}, feed.updatedAt.toUTCString()),
        element('docs', {}, 'https://www.rssboard.org/rss-specification'),
        element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
        ...feed.items.map(itemOf),
      ),
    ),
  )
}

function itemOf(item: FeedItem): Xml {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.url),
    element('guid', { isPermaLink: 'true' }, item.id),
    element('pubDate', {}, item.firstPublishedAt.toUTCString()),
    element('atom:updated', {}, item.publishedAt.toISOString()),
    ...item.authors.map((name) => element('dc:creator', {}, name)),
    ...item.categories.map((name) => element('category', {}, name)),
    item.original && textElement('dc:source', item.original.url || item.original.name),
    textElement('description', item.summary),
    element('content:encoded', {}, item.html),
    ...enclosure(item),
    ...picture(item),
    ...item.clips.map(clip),
  )
}

/**
 * The one file that a reader of feeds fetches: what is to be heard or seen in motion, or the picture. A picture's length
 * in bytes is not known without reading it: the profile of the RSS Advisory Board then has 0.
 */
function enclosure({ image, clips: [first] }: FeedItem): Xml[] {
  if (first) return [element('enclosure', { url: first.url, type: first.type, length: first.bytes })]
  return image ? [element('enclosure', { url: image.url, type: image.type, length: 0 })] : []
}

function clip({ url, type, medium, bytes, seconds, width, height, poster, caption, credit }: FeedClip): Xml {
  return element(
    'media:content',
    { url, type, medium, fileSize: bytes, duration: seconds, ...(width && height ? { width, height } : {}) },
    textElement('media:description', caption),
    textElement('media:credit', credit),
    poster ? element('media:thumbnail', { url: poster }) : null,
  )
}

function picture({ image }: FeedItem): Xml[] {
  if (!image) return []
  const { url, type, width, height, caption, credit } = image
  return [
    element(
      'media:content',
      { url, type, medium: 'image', width, height },
      textElement('media:description', caption),
      textElement('media:credit', credit),
    ),
  ]
}
