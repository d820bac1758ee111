import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Content } from '#lib/document/content.ts'
import type { Choice } from '#lib/document/merge/merge.ts'
import { draftPlace } from './draft-place.ts'
import { keepText, keptText } from './outbox.ts'
import { SaveNews, useSaveNews } from './save-news.ts'
import { type Draft, type Saved, Saving } from './saving.ts'

/** `articleId` is null for an article that its first save begins; `window` names this window of the person's. */
type Options = { actorId: number; articleId: number | null; window: string; draft: Draft; canWrite: boolean }

// A browser's Back shows a page as it was first drawn; the text has moved on since, by this very tab's saves.
const lastSaved = new Map<string, Draft>()

/** A draft in a person's hands: its text as typed, and how it stands with the server's. */
export function useDraft({ actorId, articleId, window, draft: drawn, canWrite }: Options) {
  const { refresh } = useRouter()
  const [place] = useState(() => draftPlace(actorId, articleId, window))
  const [key] = useState(place.key)
  const [draft] = useState(() => newer(drawn, lastSaved.get(key)))
  const [content, setContent] = useState(draft.content)
  const [news] = useState(
    () => new SaveNews(articleId === null ? { kind: 'new' } : { kind: 'saved', at: draft.savedAt }),
  )
  const trouble = useSaveNews(news, news.trouble)
  // Known from the first save of a new article on.
  const begunId = useSaveNews(news, () => place.articleId)
  const [looked, setLooked] = useState(false)
  const [restored, setRestored] = useState(false)
  const [met, setMet] = useState<{ count: number; theirs: { savedBy: string; savedAt: string } } | null>(null)
  const fields = useRef(draft.content)
  // The body lies with its editor, which need not write it out at every key.
  const readBody = useRef(() => draft.content.body)
  const [typed] = useState(() => () => ({ ...fields.current, body: readBody.current() }))
  const [keptAs] = useState(() => () => place.key)
  const [articleIdNow] = useState(() => () => place.articleId)
  const [undoKeptAs] = useState(() => () => (place.articleId === null ? null : place.key))
  const saving = useMemo(
    () =>
      new Saving({
        draft,
        put: place.put,
        latest: place.latest,
        keep: (text) => void keepText(place.key, text),
        onState: news.tell,
        join: async () => (await import('./join.ts')).joinTexts,
        onJoined(joined, theirs) {
          // At once: a key pressed before the page is drawn would be of the text before.
          flushSync(() => {
            fields.current = joined
            readBody.current = () => joined.body
            setContent(joined)
            setMet((was) => ({ count: (was?.count ?? 0) + 1, theirs }))
          })
        },
        onSaved: (text, saved) => lastSaved.set(place.key, { ...draft, ...saved, content: text }),
      }),
    [place, draft, news],
  )

  useEffect(() => {
    let isGone = false
    void keptText(key).then((kept) => {
      if (isGone) return
      setLooked(true)
      if (!kept) return
      fields.current = kept.content
      readBody.current = () => kept.content.body
      setContent(kept.content)
      setRestored(true)
      if (canWrite) saving.resume(kept)
      else saving.conflict(kept, draft)
    })
    return () => {
      isGone = true
    }
  }, [key, draft, canWrite, saving])

  useEffect(() => {
    const flush = () => void saving.flush()
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flush)
      // The page that comes next was drawn before this save.
      if (saving.isBehind) void saving.flush().then((isSaved) => isSaved && refresh())
    }
  }, [saving, refresh])

  return {
    /** Null until the first save of a new article. */
    articleId: begunId,
    /** The fields as typed; the body as it was when the text was last put before the person. */
    content,
    /** The whole text as it is now. */
    typed,
    /** How it stands with the server's, for what says so, and what keeps it from being saved until somebody settles it. */
    news,
    trouble,
    /** Whether this device has been asked for a text kept from before; what is typed earlier could be lost. */
    looked,
    /** Set when the text shown was kept on this device from before. */
    restored,
    /** Whose text was joined with this one last, and how often one was: the editors' fields begin anew each time. */
    met,
    /** Settles what collided: for each conflict, in order, whose words stand. */
    async settle(choices: readonly Choice[]): Promise<void> {
      saving.settle(choices, (await import('#lib/document/merge/merge.ts')).settle)
    },
    /** The version that the server has for certain; `isBehind` when something is typed that it does not have. */
    get version() {
      return saving.saved.version
    },
    get isBehind() {
      return saving.isBehind
    },
    change(part: Partial<Omit<Content, 'body'>>) {
      fields.current = { ...fields.current, ...part }
      setContent(fields.current)
      saving.type(typed)
    },
    /** The body has another text, which `read` gives. */
    changeBody(read: () => Content['body']) {
      readBody.current = read
      saving.type(typed)
    },
    /** Saves at once, beginning a new article; what the server then has, or null when it does not have it all. */
    async flush(): Promise<{ articleId: number; hash: string } | null> {
      if (place.articleId === null) saving.type(typed)
      const saved = await saving.flush()
      return saved && place.articleId !== null
        ? { articleId: place.articleId, hash: saving.saved.hash }
        : null
    },
    /** The name of the text on this device, once it has one of its own. */
    keptAs,
    articleIdNow,
    /** The name of its undo there: an article that is not begun yet has none. */
    undoKeptAs,
    /** Goes on from the version that the server made of the text as `write` does; the fields have it at once, the body by its editor. */
    adopt(saved: Saved, write: (text: Content) => Content) {
      saving.adopt(saved, write)
      fields.current = { ...write(fields.current), body: fields.current.body }
      setContent(fields.current)
    },
    /** Gives up what was typed here. */
    abandon: () => keepText(place.key, null),
  }
}

function newer(drawn: Draft, known: Draft | undefined): Draft {
  return known && known.version > drawn.version ? known : drawn
}
