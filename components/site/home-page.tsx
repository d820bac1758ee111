import type { Story } from '#lib/site/schema.ts'
import { Document } from './document.tsx'
import type { Frame } from './frame.ts'
import { StoryList } from './story-list.tsx'

export function HomePage({ frame, stories }: { frame: Frame; stories: Story[] }) {
  return (
    <Document frame={frame} title="" path="/">
      {stories.length > 0 ? (
        <StoryList stories={stories} front />
      ) : (
        <p className="empty">{frame.words('empty')}</p>
      )}
    </Document>
  )
}
