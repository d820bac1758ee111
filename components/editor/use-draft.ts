import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { send } from '#components/desk/send.ts'
import type { Content } from '#lib/document/content.ts'
import { keepText, keptKey, keptText } from './kept-text.ts'
import { sameContent } from './same-content.ts'
import { type Draft, type SaveState, Saving } from './saving.ts'

type Options = { actorId: number; articleId: number; draft: Draft; canWrite: boolean }

// A browser's Back shows a page as it was first drawn; the text has moved on since, by this very tab's saves.
const lastSaved = new Map<string, Draft>()

/** A draft in a person's hands: its text as typed, and how it stands with the server's. */
export function useDraft({ actorId, articleId, draft: drawn, canWrite }: Options) {
  const key = keptKey(actorId, articleId)
  const { refresh } = useRouter()
  const [draft] = useState(() => newer(drawn, lastSaved.get(key)))
  const [content, setContent] = useState(draft.content)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: draft.savedAt })
  const [restored, setRestored] = useState(false)
  const typed = useRef(draft.content)
  const saving = useMemo(() => {
    const address = `/api/desk/articles/${articleId}/draft`
    return new Saving({
      draft,
      put: (text, version) => send(address, { version, content: text }, { method: 'PUT' }),
      latest: () => send(address, undefined, { method: 'GET' }),
      keep: (text) => keepText(key, text),
      onState: setState,
      onSaved: (text, saved) => lastSaved.set(key, { ...draft, ...saved, content: text }),
    })
  }, [articleId, key, draft])

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
    content,
    state,
    /** Set when the text shown was kept on this device from before. */
    restored,
    change(part: Partial<Content>) {
      typed.current = { ...typed.current, ...part }
      setContent(typed.current)
      saving.type(typed.current)
    },
    /** Saves at once; the hash of what the server then has, or null when it does not have it all. */
    async flush(): Promise<string | null> {
      return (await saving.flush()) ? saving.saved.hash : null
    },
    /** Gives up what was typed here. */
    abandon: () => keepText(key, null),
  }
}

function newer(drawn: Draft, known: Draft | undefined): Draft {
  return known && known.version > drawn.version ? known : drawn
}
