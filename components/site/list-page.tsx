import type { StoryPage } from '#lib/site/schema.ts'
import { Document } from './document.tsx'
import { type Frame, olderPath } from './frame.ts'
import { Facts, Headline, StoryPicture, Summary } from './story.tsx'
import { listData } from './structured-data.ts'
import { Day, printedDay } from './time.tsx'

type Props = {
  frame: Frame
  title: string
  /** The list's own address, of its first page. */
  list: string
  page: StoryPage
  /** The article before which this page's stories stood; absent on the first page. */
  before?: number
  channel?: string
  /** What stands under the title: other lists close to this one. */
  near?: { path: string; name: string }[]
  /** The lists that this one is a part of, the widest first. */
  above?: { path: string; name: string }[]
}

/** A list of stories by their days: a channel, a tag, or everything; its further pages have addresses of their own. */
export function ListPage({ frame, title, list, page, before, channel, near = [], above = [] }: Props) {
  const { words } = frame
  const last = page.stories.at(-1)
  const path = before === undefined ? list : olderPath(list, before)
  // What stands here is what there is to say of it.
  const headlines = page.stories.slice(0, 3).map((story) => story.title)
  return (
    <Document
      frame={frame}
      title={title}
      description={headlines.length > 0 ? `${title}：${headlines.join('；')}` : frame.paper.description}
      path={path}
      channel={channel}
      graph={listData(frame, [...above, { name: title, path: list }])}
    >
      <header className="list-head">
        <h1>{title}</h1>
        {near.length > 0 ? (
          <ul className="near">
            {near.map((each) => (
              <li key={each.path}>
                <a href={each.path}>{each.name}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </header>
      {last ? (
        <ol className={before === undefined ? 'stories stories-first' : 'stories'}>
          {page.stories.map((story, index) => {
            const day = printedDay(story.firstPublishedAt)
            const newDay =
              index === 0 || day !== printedDay((page.stories[index - 1] ?? story).firstPublishedAt)
            return (
              <li key={story.articleId} className={newDay ? 'story story-of-new-day' : 'story'}>
                {newDay ? (
                  <p className="day">
                    <Day at={story.firstPublishedAt} />
                  </p>
                ) : null}
                <div className="story-words">
                  <Headline story={story} level="h2" />
                  <Summary story={story} />
                  <Facts frame={frame} story={story} channel={story.channelSlug !== channel} />
                </div>
                <StoryPicture story={story} sizes="(min-width: 62rem) 16rem, 34vw" />
              </li>
            )
          })}
        </ol>
      ) : (
        <p className="empty">{words('empty')}</p>
      )}
      {(last && page.more) || before !== undefined ? (
        <nav className="further" aria-label={words('pages')}>
          {before === undefined ? null : <a href={list}>{words('newest')}</a>}
          {last && page.more ? (
            <a href={olderPath(list, last.articleId)} rel="next">
              {words('older')}
            </a>
          ) : null}
        </nav>
      ) : null}
    </Document>
  )
}
