import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { send } from '#components/desk/send.ts'
import type { Threads } from '#lib/remarks/read-threads.ts'
import type { RemarkMarks, Thread } from '#lib/remarks/state.ts'
import { useRemarkMarks } from './use-remark-marks.ts'

/**
 * The threads of a page as they come and go while it is read. Its words stay as they are: where the text has another
 * hash by now, so do its threads, until the page is drawn again.
 */
export function useLiveThreads(
  articleId: number,
  hash: string,
  given: Thread[],
  marks: RemarkMarks | null,
): Thread[] {
  const [live, setLive] = useState({ given, threads: given })
  const news = useRemarkMarks(articleId, marks)?.news
  const known = useRef(news)
  const read = useEffectEvent(async () => {
    const address = `/api/desk/articles/${articleId}/remarks`
    const answer = await send<Threads>(address, undefined, { method: 'GET' })
    if (answer.ok && answer.value.hash === hash) setLive({ given, threads: answer.value.threads })
  })
  useEffect(() => {
    // The first that is heard is what the page was drawn with.
    if (known.current !== undefined && known.current !== news) void read()
    known.current = news
  }, [news])
  return live.given === given ? live.threads : given
}
