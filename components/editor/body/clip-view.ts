import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { clipLength } from '#lib/document/clips.ts'
import { clipPath, PICTURE_FORMATS, posterPath } from '#lib/media/rules.ts'
import type { Medium } from '#lib/media/schema.ts'
import type { Result } from '#lib/platform/command.ts'
import { posterAttributes } from './clip-node.ts'
import { drawn, sendPoster } from './clip-send.ts'
import type { EditorWords } from './editor-words.ts'
import { element, smallButton } from './element.ts'
import { nodeField, type Place, removeNode } from './node-field.ts'

/** Fills the frame of a clip: its player, what it is, its fields, and for a film the choice of what it begins with. */
export function drawClip(dom: HTMLElement, first: Node, place: Place, words: EditorWords) {
  const isVideo = first.type.name === 'video'
  const player = isVideo
    ? element('video', { controls: '', playsinline: '', preload: 'none' })
    : element('audio', { controls: '', preload: 'none' })
  const told = element('p', { class: 'clip-told' })
  const fields = (['caption', 'credit', 'alt'] as const).map((name) =>
    nodeField(place, first, {
      ...{ name, label: words(`clip.${name}`) },
      hint: name === 'caption' ? undefined : words(`clip.${name}Hint`),
    }),
  )
  const state = element('span', { role: 'status' })
  const choose = (picture: Promise<Blob | null>, name: string) =>
    void choosePoster(place, picture, name, (key) => {
      state.textContent = key && words(`clip.${key}`)
    })
  const frame = smallButton(words('clip.frame'), () => choose(drawn(player as HTMLVideoElement), 'frame.jpg'))
  const other = smallButton(words('clip.poster'), () =>
    choosePicture((file) => choose(Promise.resolve(file), file.name)),
  )
  const remove = smallButton(words('clip.remove'), () => removeNode(place))
  const buttons = element('div', { class: 'clip-acts' }, ...(isVideo ? [frame, other] : []), remove, state)
  dom.append(player, told, element('div', { class: 'fields' }, ...fields.map((field) => field.dom), buttons))
  return (node: Node) => {
    const { sha256, format, bytes, seconds, alt, width, height } = node.attrs
    const src = clipPath('desk', { sha256, format })
    if (player.getAttribute('src') !== src) player.setAttribute('src', src)
    if (player instanceof HTMLVideoElement) {
      player.width = width
      player.height = height
      player.poster = posterPath('desk', node.attrs as { poster: string; posterWidth: number }) ?? ''
    }
    player.setAttribute('aria-label', alt || words(`clip.${isVideo ? 'video' : 'audio'}`))
    const megabytes = Math.max(0.1, bytes / 2 ** 20).toFixed(1)
    told.textContent = [
      `${words(`clip.${isVideo ? 'video' : 'audio'}`)} ${clipLength(seconds)}`,
      ...(isVideo ? [`${width} × ${height}`] : []),
      String(format).toUpperCase(),
      `${megabytes} MB`,
    ].join(' · ')
    other.dataset.wanted = String(isVideo && node.attrs.poster === '')
    for (const field of fields) field.show(node)
  }
}

type State = '' | 'posterSending' | 'posterNothing' | 'posterRefused'

async function choosePoster(
  { editor, getPos }: Place,
  picture: Promise<Blob | null>,
  name: string,
  say: (state: State) => void,
): Promise<void> {
  const blob = await picture
  if (!blob || !editor.isEditable) return say(blob ? '' : 'posterNothing')
  say('posterSending')
  const answer: Result<Medium> | null = await sendPoster(blob, name)
  say(answer?.ok ? '' : 'posterRefused')
  if (answer?.ok) write(editor, getPos(), answer.value)
}

function write(editor: Editor, at: number | undefined, poster: Medium): void {
  const node = at === undefined ? null : editor.state.doc.nodeAt(at)
  if (at === undefined || node?.type.name !== 'video') return
  editor.view.dispatch(
    editor.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...posterAttributes(poster) }),
  )
}

function choosePicture(onFile: (file: File) => void): void {
  const accept = PICTURE_FORMATS.map((format) => `image/${format}`).join(',')
  const input = element('input', { type: 'file', accept })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) onFile(file)
  })
  input.click()
}
