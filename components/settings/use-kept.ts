import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useRequest } from '#components/desk/use-request.ts'
import type { Seen } from '#lib/paper/seen.ts'

type Form<Kept, Edited> = {
  /** What is kept, as the server last said it. */
  now: Seen<Kept>
  /** Which part of the settings: the end of the address, and the input's own field. */
  part: string
  open(kept: Kept): Edited
  /** What is sent for what stands in the form. */
  close(edited: Edited): unknown
  /** What the keeper has in the form, with what others have added to what is kept. */
  merge(mine: Edited, theirs: Kept): Edited
}

/**
 * A form of settings that may change under its keeper: typed text stays until it is saved or given up, untouched text
 * follows what others save. A save over somebody else's is refused; the keeper then sees theirs and chooses.
 */
export function useKept<Kept, Edited>({ now, part, open, close, merge }: Form<Kept, Edited>) {
  const { refresh } = useRouter()
  const { pending, refusal, request, forget } = useRequest()
  const [shown, setShown] = useState(now)
  const [base, setBase] = useState(now)
  const [edited, setEdited] = useState(() => open(now.value))
  const [text, setText] = useState(() => JSON.stringify(close(edited)))
  const [saved, setSaved] = useState(false)
  const changed = JSON.stringify(close(edited)) !== text

  function adopt(kept: Seen<Kept>) {
    const opened = open(kept.value)
    setBase(kept)
    setEdited(opened)
    setText(JSON.stringify(close(opened)))
  }
  if (now !== shown) {
    setShown(now)
    if (!changed) adopt(now)
  }
  useEffect(() => {
    if (!changed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [changed])

  async function save() {
    const given = close(edited)
    const made = await request<{ seen: string }>(
      `/api/desk/settings/${part}`,
      { seen: base.seen, [part]: given },
      'PUT',
    )
    setSaved(made !== null)
    if (made) {
      setBase({ ...base, seen: made.seen })
      setText(JSON.stringify(given))
    }
    // What was saved comes back as it is kept; what somebody else saved comes to be looked at.
    refresh()
  }
  return {
    edited,
    edit(next: Edited) {
      setSaved(false)
      setEdited(next)
    },
    changed,
    saved: saved && !changed,
    pending,
    refusal,
    outdated: refusal?.code === 'settings-outdated',
    /** What is kept now, for showing it beside what was typed. */
    theirs: now.value,
    save,
    undo() {
      forget()
      adopt(now)
    },
    keepMine() {
      forget()
      setBase(now)
      setText(JSON.stringify(close(open(now.value))))
      setEdited(merge(edited, now.value))
    },
  }
}

/** What the bar under such a form needs of it. */
export type Kept = Omit<ReturnType<typeof useKept>, 'edited' | 'edit' | 'theirs'>
