import type { ReactNode } from 'react'
import { Colophon } from './colophon.tsx'
import { Head, type HeadProps } from './head.tsx'
import { Masthead } from './masthead.tsx'
import { PreviewBanner } from './preview-banner.tsx'

type Props = HeadProps & { children: ReactNode }

/** A whole page from `<html>` on: no inline script, no inline style, one stylesheet. */
export function Document({ children, ...head }: Props) {
  const { frame, path, channel } = head
  const { preview } = frame
  return (
    <html lang="zh-CN" data-scheme={preview?.scheme ?? undefined}>
      <Head {...head} />
      <body>
        <a className="skip" href="#main">
          {frame.words('skip')}
        </a>
        {preview?.until ? <PreviewBanner words={frame.words} until={preview.until} /> : null}
        <Masthead frame={frame} path={path} channel={channel} />
        <main id="main">{children}</main>
        <Colophon frame={frame} />
      </body>
    </html>
  )
}
