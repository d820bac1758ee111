import type { Story } from '#lib/site/schema.ts'
import { articlePath, channelPath } from './frame.ts'
import { Time } from './time.tsx'

type Props = {
  stories: Story[]
  /** Front pages show the signed short title where there is one (首页题). */
  front?: boolean
}

/** Stories in the order given, the first set large. Titles and summaries are the articles' own, as signed. */
export function StoryList({ stories, front = false }: Props) {
  return (
    <ol className={front ? 'stories stories-front' : 'stories'}>
      {stories.map((story) => (
        <li key={story.articleId} className="story">
          <h2>
            <a className="story-title" href={articlePath(story.articleId)}>
              {(front && story.shortTitle) || story.title}
            </a>
          </h2>
          {story.summary ? <p className="story-summary">{story.summary}</p> : null}
          <p className="story-facts">
            {story.channelName ? <a href={channelPath(story.channelSlug)}>{story.channelName}</a> : null}{' '}
            <Time at={story.firstPublishedAt} />
          </p>
        </li>
      ))}
    </ol>
  )
}
