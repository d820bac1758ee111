import type { Story } from '#lib/site/schema.ts'
import { articlePath, channelPath, type Frame } from './frame.ts'
import { Picture } from './picture.tsx'
import { BriefTime } from './time.tsx'

type Props = {
  frame: Frame
  story: Story
  /** Whether the signed short title (首页题) is shown where there is one. */
  front?: boolean
  level?: 'h2' | 'h3'
}

/** A story's headline, which leads to it; the whole card around it follows the link. */
export function Headline({ story, front = false, level: Level = 'h3' }: Omit<Props, 'frame'>) {
  return (
    <Level className="headline">
      <a href={articlePath(story.articleId, story.slug)}>{(front && story.shortTitle) || story.title}</a>
    </Level>
  )
}

/** Channel and time. `channel` false where the channel is said around it. */
export function Facts({ frame, story, channel = true }: Props & { channel?: boolean }) {
  return (
    <p className="facts-line">
      {channel && story.channelName ? (
        <>
          <a href={channelPath(story.channelSlug)}>{story.channelName}</a>{' '}
        </>
      ) : null}
      <BriefTime at={story.firstPublishedAt} now={frame.now} />
    </p>
  )
}

export function Summary({ story: { summary } }: { story: Story }) {
  return summary ? <p className="summary-line">{summary}</p> : null
}

type PictureProps = { story: Story; sizes: string; first?: boolean }

/** The story's picture; its words are beside it, so that it needs none of its own here. */
export function StoryPicture({ story: { cover, picturesFrom }, sizes, first = false }: PictureProps) {
  if (!cover) return null
  return (
    <div className="frame">
      <Picture cover={cover} sizes={sizes} alt="" first={first} from={picturesFrom} />
    </div>
  )
}

/** Picture, headline and summary under each other. */
export function Card({ sizes, summary = false, channel = true, ...props }: Props & CardProps) {
  return (
    <div className="card">
      <StoryPicture story={props.story} sizes={sizes} />
      <div>
        <Headline {...props} />
        {summary ? <Summary story={props.story} /> : null}
        <Facts {...props} channel={channel} />
      </div>
    </div>
  )
}

type CardProps = { sizes: string; summary?: boolean; channel?: boolean }
