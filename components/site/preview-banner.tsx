import type { SiteWords } from './frame.ts'
import { Time } from './time.tsx'

/** Over a page that nobody has released: what it is, and until when it may be seen. */
export function PreviewBanner({ words, until }: { words: SiteWords; until: Date }) {
  return (
    <p className="preview-banner" role="note">
      <b>{words('preview.label')}</b> · {words('preview.unsigned')} · {words('preview.until')}{' '}
      <Time at={until} />
    </p>
  )
}
