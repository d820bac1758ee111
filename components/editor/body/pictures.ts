import { type Editor, Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import { insertPoint } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { sendFile } from '#components/desk/send-file.ts'
import { GALLERY_LIMITS } from '#lib/document/attributes.ts'
import { PICTURE_LIMITS } from '#lib/media/rules.ts'
import type { Medium } from '#lib/media/schema.ts'
import type { Result } from '#lib/platform/command.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import type { Brought } from './clip-send.ts'
import type { EditorWords } from './editor-words.ts'
import { element, smallButton } from './element.ts'

/** A file that did not become a picture, and why. */
export type Failure = { key: string; name: string; refusal: Refusal; retry(): void }

type Options = {
  words: EditorWords
  onFailure(failure: Failure): void
}

const places = new PluginKey<DecorationSet>('pictures-on-their-way')
type Meta = { add: Decoration } | { remove: string }

/** Files handed to the body by paste, drop or button become its pictures, each where it was handed in. */
export const Pictures = Extension.create<Options>({
  name: 'pictures',
  addProseMirrorPlugins() {
    const { editor, options } = this
    return [
      new Plugin({
        key: places,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, set) {
            const meta = tr.getMeta(places) as Meta | undefined
            const mapped = set.map(tr.mapping, tr.doc)
            if (!meta) return mapped
            if ('add' in meta) return mapped.add(tr.doc, [meta.add])
            return mapped.remove(mapped.find(undefined, undefined, (spec) => spec.id === meta.remove))
          },
        },
        props: {
          decorations: (state) => places.getState(state),
          handlePaste(view, event) {
            // Words copied from a word processor carry a picture of themselves along.
            if (event.clipboardData?.types.includes('text/plain')) return false
            return take(editor, options, view.state.selection.to, event.clipboardData?.files)
          },
          handleDrop(view, event, _slice, moved) {
            if (moved) return false
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
            return at !== undefined && take(editor, options, at, event.dataTransfer?.files)
          },
        },
      }),
    ]
  },
})

function take(editor: Editor, options: Options, at: number, files?: FileList): boolean {
  if (!files || files.length === 0) return false
  if (editor.isEditable) void bring(editor, options, at, [...files], false)
  return true
}

/** Brings files to the body at the caret, as single pictures or as one gallery. */
export function bringPictures(editor: Editor, files: File[], asGallery: boolean): Promise<void> {
  return bring(editor, optionsOf(editor), editor.state.selection.to, files, asGallery)
}

/** Brings files into a gallery, at its end; what it has no room for stands behind it. */
export async function bringIntoGallery(editor: Editor, at: number, files: File[]): Promise<void> {
  const gallery = editor.state.doc.nodeAt(at)
  const options = optionsOf(editor)
  if (!gallery) return
  const room = Math.max(0, GALLERY_LIMITS.most - gallery.childCount)
  const end = at + gallery.nodeSize
  if (files.length > room) void bring(editor, options, end, files.slice(room), false)
  if (room > 0) await bring(editor, options, end - 1, files.slice(0, room), false)
}

function optionsOf(editor: Editor): Options {
  return editor.extensionManager.extensions.find(({ name }) => name === 'pictures')?.options as Options
}

let turn: Promise<unknown> = Promise.resolve()

// One at a time, as the server takes them; what is on its way is shown where it will stand.
async function bring(editor: Editor, options: Options, at: number, files: File[], asGallery: boolean) {
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
  const holder = element('div', { class: 'on-its-way', contenteditable: 'false', role: 'status' })
  const { view } = editor
  view.dispatch(view.state.tr.setMeta(places, { add: Decoration.widget(at, holder, { id, side: 1 }) }))
  const figures: Node[] = []
  for (const file of files) {
    const mine = turn.then(() => sendAny(file, options.words, holder))
    turn = mine
    const answer = await mine
    if (editor.isDestroyed) return
    if (answer && !answer.ok) {
      const { refusal } = answer
      const retry = () => void bringPictures(editor, [file], false)
      options.onFailure({ key: `${id}-${figures.length}-${file.name}`, name: file.name, refusal, retry })
    } else if (answer?.ok) {
      const { clipNode } = await import('./clip-node.ts')
      const figure = clipNode(editor.schema, answer.value)
      if (figure) figures.push(figure)
      if (figure && (!asGallery || figure.type.name !== 'figure'))
        put(editor, placeOf(editor.view, id) ?? at, [figures.pop() as Node])
    }
  }
  const here = placeOf(editor.view, id) ?? at
  view.dispatch(view.state.tr.setMeta(places, { remove: id }))
  if (figures.length > 0) put(editor, here, gathered(editor, figures))
}

// What calls itself a moving picture or a sound brings its own way along; the server finds out what it is.
async function sendAny(file: File, words: EditorWords, holder: HTMLElement): Promise<Result<Brought> | null> {
  if (!/^(?:video|audio)\//.test(file.type)) {
    const answer = await send(file, words, holder)
    return answer?.ok ? { ok: true, value: { kept: answer.value, poster: null } } : answer
  }
  const { sendClip } = await import('./clip-send.ts')
  const { say, stopBy, line } = telling(file, words, holder)
  const answer = await sendClip(file, { onShare: say, onBegin: stopBy })
  line.remove()
  return answer
}

async function send(file: File, words: EditorWords, holder: HTMLElement) {
  if (file.size > PICTURE_LIMITS.bytes) {
    const params = { name: file.name, max: PICTURE_LIMITS.bytes / 2 ** 20 }
    return { ok: false as const, refusal: { code: 'picture-heavy' as const, params } }
  }
  const { say, stopBy, line } = telling(file, words, holder)
  const address = `/api/desk/media?only=picture&name=${encodeURIComponent(file.name)}`
  const sending = sendFile<Medium>(address, file, say)
  stopBy(sending.abort)
  const answer = await sending.answer
  line.remove()
  return answer
}

/** A line that tells how far a file has gone, with a way to call it off. */
function telling(file: File, words: EditorWords, holder: HTMLElement) {
  const told = element('span')
  let abort = () => {}
  const say = (share: number) => {
    const percent = Math.floor(share * 100)
    told.textContent =
      share >= 1
        ? words('figure.processing', { name: file.name })
        : words('figure.sending', { name: file.name, percent })
  }
  say(0)
  const line = element(
    'p',
    {},
    told,
    smallButton(words('figure.cancel'), () => abort()),
  )
  holder.append(line)
  const stopBy = (how: () => void) => {
    abort = how
  }
  return { say, stopBy, line }
}

function placeOf(view: EditorView, id: string): number | undefined {
  return places.getState(view.state)?.find(undefined, undefined, (spec) => spec.id === id)[0]?.from
}

function gathered(editor: Editor, figures: Node[]): Node[] {
  const gallery = editor.schema.nodes.gallery
  if (!gallery || figures.length < GALLERY_LIMITS.fewest) return figures
  return [gallery.create(null, figures.slice(0, GALLERY_LIMITS.most))]
}

/** Puts blocks where such may stand, nearest behind a place; an empty paragraph there makes room. */
export function put(editor: Editor, place: number, blocks: Node[]): void {
  const [first] = blocks
  if (!first) return
  const { tr } = editor.state
  const $place = tr.doc.resolve(Math.min(place, tr.doc.content.size))
  const empty = $place.parent.type.name === 'paragraph' && $place.parent.content.size === 0
  const outer = empty ? $place.node($place.depth - 1) : null
  const index = $place.index(Math.max(0, $place.depth - 1))
  if (empty && outer?.canReplaceWith(index, index + 1, first.type)) {
    tr.replaceWith($place.before(), $place.after(), blocks)
  } else {
    const at =
      insertPoint(tr.doc, $place.pos, first.type) ??
      ($place.depth > 0 ? $place.after(1) : tr.doc.content.size)
    tr.insert(at, blocks)
  }
  const at = tr.mapping.maps.length > 0 ? placed(tr.doc, first) : null
  if (at !== null && first.isAtom) tr.setSelection(NodeSelection.create(tr.doc, at))
  editor.view.dispatch(tr.scrollIntoView())
}

function placed(doc: Node, block: Node): number | null {
  let found: number | null = null
  doc.descendants((node, at) => {
    if (node === block) found = at
    return found === null
  })
  return found
}
