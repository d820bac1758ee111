'use client'

import { type Act, ReasonedButtons } from '#components/desk/reasoned-buttons.tsx'
import styles from './editor-bar.module.css'
import { type SaveNews, useSaveNews } from './save-news.ts'
import { SaveStatus } from './save-status.tsx'

/** Stays in sight while the text scrolls: how it is saved, and what can be done with it. `news` null: only read. */
export function EditorBar({ news, acts }: { news: SaveNews | null; acts: Act[] }) {
  return (
    <div className={styles.bar} data-editor-bar>
      {news ? <Standing news={news} /> : <span />}
      <ReasonedButtons acts={acts} />
    </div>
  )
}

function Standing({ news }: { news: SaveNews }) {
  return <SaveStatus state={useSaveNews(news, news.now)} />
}
