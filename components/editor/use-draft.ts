import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Content } from '#lib/document/content.ts'
import { draftPlace } from './draft-place.ts'
import { keepText, keptText } from './kept-text.ts'
import { sameContent } from './same-content.ts'
import { type Draft, type SaveState, Saving } from './saving.ts'

/** `articleId` is null for an article that its first save begins. */
type Options = { actorId: number; articleId: number | null; draft: Draft; canWrite: boolean }

// A browser's Back shows a page as it was first drawn; the text has moved on since, by this very tab's saves.
const lastSaved = new Map<string, Draft>()

/** A draft in a person's hands: its text as typed, and how it stands with the server's. */
export function useDraft({ actorId, articleId, draft: drawn, canWrite }: Options) {
  const { refresh } = useRouter()
  const [place] = useState(() => draftPlace(actorId, articleId))
  const [key] = useState(place.key)
  const [draft] = useState(() => newer(drawn, lastSaved.get(key)))
  const [content, setContent] = useState(draft.content)
  const [state, setState] = useState<SaveState>(
    articleId === null ? { kind: 'new' } : { kind: 'saved', at: draft.savedAt },
  )
  const [restored, setRestored] = useState(false)
  const typed = useRef(draft.content)
  const saving = useMemo(
    () =>
      new Saving({
        draft,
        put: place.put,
        latest: place.latest,
        keep: (text) => keepText(place.key, text),
        onState: setState,
        onSaved: (text, saved) => lastSaved.set(place.key, { ...draft, ...saved, content: text }),
      }),
    [place, draft],
  )

  useEffect(() => {
    const kept = keptText(key)
    if (!kept) return
    if (sameContent(kept.content, draft.content)) return keepText(key, null)
    typed.current = kept.content
    setContent(kept.content)
    setRestored(true)
    if (canWrite && kept.version === draft.version) saving.type(kept.content)
    else saving.conflict(kept.content, draft)
  }, [key, draft, canWrite, saving])

  useEffect(() => {
    const flush = () => void saving.flush()
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      // The page that comes next was drawn before this save.
      if (saving.isBehind) void saving.flush().then(refresh)
    }
  }, [saving, refresh])

  return {
    /** Null until the first save of a new article. */
    articleId: place.articleId,
    content,
    state,
    /** Set when the text shown was kept on this device from before. */
    restored,
    change(part: Partial<Content>) {
      typed.current = { ...typed.current, ...part }
      setContent(typed.current)
      saving.type(typed.current)
    },
    /** Saves at once, beginning a new article; what the server then has, or null when it does not have it all. */
    async flush(): Promise<{ articleId: number; hash: string } | null> {
      if (place.articleId === null) saving.type(typed.current)
      const saved = await saving.flush()
      return saved && place.articleId !== null
        ? { articleId: place.articleId, hash: saving.saved.hash }
        : null
    },
    /** Gives up what was typed here. */
    abandon: () => keepText(place.key, null),
  }
}

function newer(drawn: Draft, known: Draft | undefined): Draft {
  return known && known.version > drawn.version ? known : drawn
}
