import { useMemo, useState } from 'react'
import { useRemarkMarks } from '#components/remarks/use-remark-marks.ts'
import type { RemarkMarks } from '#lib/remarks/state.ts'
import type { EditorRemarks } from './remarks-context.ts'

type Options = Pick<EditorRemarks, 'window' | 'flush' | 'adopt'> & {
  articleId: number | null
  /** As the page was drawn. */
  given: RemarkMarks | null
}

/** The remarks of an article in hand, as they come and go; null before its first save. */
export function useEditorRemarks({ articleId, window, given, flush, adopt }: Options): EditorRemarks | null {
  const marks = useRemarkMarks(articleId, given)
  const [listed, list] = useState<EditorRemarks['listed']>(null)
  const [beside] = useState(() => ({ flush, adopt }))
  return useMemo(
    () => (articleId === null ? null : { articleId, window, marks, listed, list, ...beside }),
    [articleId, window, marks, listed, beside],
  )
}
