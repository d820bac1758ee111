import type { ReactNode } from 'react'
import type { Frame } from './frame.ts'
import { Masthead } from './masthead.tsx'

type Props = {
  frame: Frame
  /** Without the paper's name, which is added; '' on the home page. */
  title: string
  description?: string
  /** The page's one address; absent where there is no page to find. */
  path?: string
  kind?: 'website' | 'article'
  children: ReactNode
}

/** A whole page from `<html>` on: no script, no inline style, one stylesheet. */
export function Document({ frame, title, description, path, kind = 'website', children }: Props) {
  const { words, paper, origin, stylesheet } = frame
  return (
    <html lang="zh-CN">
      {/* biome-ignore lint/style/noHeadElement: this is no page of Next's router but a whole document */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title ? `${title} - ${paper.name}` : paper.name}</title>
        {description ? <meta name="description" content={description} /> : null}
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {path ? (
          <>
            <link rel="canonical" href={`${origin}${path}`} />
            <meta property="og:url" content={`${origin}${path}`} />
            <meta property="og:type" content={kind} />
            <meta property="og:site_name" content={paper.name} />
            <meta property="og:title" content={title || paper.name} />
            {description ? <meta property="og:description" content={description} /> : null}
          </>
        ) : (
          <meta name="robots" content="noindex" />
        )}
      </head>
      <body>
        <a className="skip" href="#main">
          {words('skip')}
        </a>
        <Masthead frame={frame} path={path} />
        <main id="main">{children}</main>
        <footer className="colophon">
          <p className="colophon-name">{paper.name}</p>
          <p>{words('promise')}</p>
        </footer>
      </body>
    </html>
  )
}
