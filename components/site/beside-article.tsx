import type { Beside, Story } from '#lib/site/schema.ts'
import type { Frame } from './frame.ts'
import { Facts, Headline, StoryPicture } from './story.tsx'

/** Where to read on: what is like the report, and what is new. */
export function BesideArticle({ frame, beside }: { frame: Frame; beside: Beside }) {
  const { words } = frame
  return (
    <div className="beside">
      <Shelf frame={frame} title={words('related')} stories={beside.related} />
      <Shelf frame={frame} title={words('latest')} stories={beside.latest} />
    </div>
  )
}

/** A few stories under a title; nothing when there are none. */
export function Shelf({ frame, title, stories }: { frame: Frame; title: string; stories: Story[] }) {
  if (stories.length === 0) return null
  return (
    <section className="shelf" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.articleId} className="line line-pictured">
            <div>
              <Headline story={story} />
              <Facts frame={frame} story={story} />
            </div>
            <StoryPicture story={story} sizes="7rem" />
          </li>
        ))}
      </ul>
    </section>
  )
}
