import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { send } from '#components/desk/send.ts'
import { sendFile } from '#components/desk/send-file.ts'
import type { FoundPicture } from '#lib/document/bring-in/picture-source.ts'
import type { Medium } from '#lib/media/schema.ts'
import type { Result } from '#lib/platform/command.ts'
import { element, smallButton } from '../body/element.ts'
import { arriving, placeOf } from './arriving.ts'
import type { BringInOptions, BringInWords, Brought } from './brought.ts'
import { fileOf } from './data-picture.ts'
import type { PicturePlace } from './place.ts'

/** A picture that is to come, and where. */
export type Wanted = PicturePlace & { id: string; picture: FoundPicture }

type Fetching = { answer: Promise<Result<Medium> | null>; abort(): void }

/**
 * Brings the pictures of a text into the paper's keeping, one after another, and each to its place; gives what stands
 * there meanwhile. A picture that does not come says why where it would stand, and can be tried again.
 */
export function fetchPictures(
  editor: Editor,
  wanted: Wanted[],
  told: Brought,
  options: BringInOptions,
  text: Transaction,
) {
  const { words, say } = options
  const pictures = { ...told.pictures }
  const tell = () => options.onBrought({ ...told, pictures: { ...pictures } })
  let turn: Promise<unknown> = Promise.resolve()
  const holders = wanted.map(({ id, at, side, picture }) => {
    const holder = element('div', { class: 'on-its-way', contenteditable: 'false' })
    const drop = () => {
      pictures.wanted -= 1
      editor.view.dispatch(editor.state.tr.setMeta(arriving, { remove: id }))
      tell()
    }
    const begin = () => {
      const line = element(
        'p',
        { role: 'status' },
        words('picture.waiting', { name: nameOf(picture, words) }),
      )
      holder.replaceChildren(line)
      turn = turn.then(() => bring(line))
    }
    const bring = async (line: HTMLElement) => {
      // Taken back meanwhile, with the text that it belongs to.
      if (editor.isDestroyed || placeOf(editor.state, id) === undefined) return
      const share = element('span')
      const fetching = fetchOne(picture, words, (said) => share.replaceChildren(said))
      let isOff = false
      const off = smallButton(words('picture.cancel'), () => {
        isOff = true
        fetching.abort()
      })
      line.replaceChildren(share, off)
      const answer = await fetching.answer
      if (editor.isDestroyed) return
      if (isOff || !answer) return drop()
      if (answer.ok) {
        pictures.kept += 1
        put(editor, id, answer.value, picture, told.id, text)
        return tell()
      }
      pictures.failed += 1
      tell()
      const failed = element('p', { role: 'alert' }, words('picture.failed', { reason: say(answer.refusal) }))
      const leave = (act: () => void) => () => {
        pictures.failed -= 1
        act()
      }
      failed.append(
        smallButton(words('picture.retry'), leave(begin)),
        smallButton(words('picture.leave'), leave(drop)),
      )
      holder.replaceChildren(failed)
    }
    begin()
    return { id, at, side, holder }
  })
  return holders
}

function fetchOne(picture: FoundPicture, words: BringInWords, show: (said: string) => void): Fetching {
  const name = nameOf(picture, words)
  const file = fileOf(picture.src, name)
  if (file) {
    return sendFile<Medium>(`/api/desk/media?name=${encodeURIComponent(file.name)}`, file, (share) =>
      show(words('picture.sending', { name, percent: Math.floor(share * 100) })),
    )
  }
  show(words('picture.fetching', { name }))
  let off: (value: null) => void = () => undefined
  const called = new Promise<null>((resolve) => {
    off = resolve
  })
  const answer = Promise.race([send<Medium>('/api/desk/media/remote', { address: picture.src }), called])
  return { answer, abort: () => off(null) }
}

function nameOf({ src }: FoundPicture, words: BringInWords): string {
  return /^https?:/i.test(src) && URL.canParse(src) ? new URL(src).hostname : words('picture.name')
}

// Beside what somebody is writing: the caret stays, and the picture is undone with its text.
function put(
  editor: Editor,
  id: string,
  medium: Medium,
  { alt, caption }: FoundPicture,
  brought: number,
  text: Transaction,
): void {
  const { tr, schema, doc } = editor.state
  const at = placeOf(editor.state, id)
  tr.setMeta(arriving, { brought, remove: id }).setMeta('appendedTransaction', text).setTime(1)
  const figure = schema.nodes.figure?.create({ ...medium, alt, caption })
  if (at === undefined || !figure) return
  const $at = doc.resolve(at)
  const isRoom = $at.depth === 1 && $at.parent.type.name === 'paragraph' && $at.parent.content.size === 0
  if (isRoom) tr.replaceWith($at.before(), $at.after(), figure)
  else tr.insert($at.depth > 0 ? $at.after(1) : at, figure)
  editor.view.dispatch(tr)
}
