import type { SiteChannel, Story } from '#lib/site/schema.ts'
import { Document } from './document.tsx'
import { channelPath, type Frame } from './frame.ts'
import { StoryList } from './story-list.tsx'

export function ChannelPage(props: { frame: Frame; channel: SiteChannel; stories: Story[] }) {
  const { frame, channel, stories } = props
  return (
    <Document frame={frame} title={channel.name} path={channelPath(channel.slug)}>
      <h1 className="channel-name">{channel.name}</h1>
      {stories.length > 0 ? <StoryList stories={stories} /> : <p className="empty">{frame.words('empty')}</p>}
    </Document>
  )
}
