import { type Feed, LANGUAGE } from './feed.ts'

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with its whole texts. */
export function jsonFeedOf(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self,
    description: feed.description || undefined,
    language: LANGUAGE,
    authors: [{ name: feed.publisher }],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      external_url: item.original?.url || undefined,
      title: item.title,
      summary: item.summary || undefined,
      content_html: item.html,
      image: item.image?.url,
      date_published: item.firstPublishedAt.toISOString(),
      date_modified: item.publishedAt.toISOString(),
      authors: item.authors.length > 0 ? item.authors.map((name) => ({ name })) : undefined,
      tags: item.categories.length > 0 ? item.categories : undefined,
      language: LANGUAGE,
      attachments:
        item.clips.length > 0
          ? item.clips.map(({ url, type, caption, bytes, seconds }) => ({
              ...{ url, mime_type: type, title: caption || undefined },
              ...{ size_in_bytes: bytes, duration_in_seconds: seconds },
            }))
          : undefined,
    })),
  })
}
