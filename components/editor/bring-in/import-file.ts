import type { Editor } from '@tiptap/core'
import { decodeText } from '#lib/document/bring-in/decode-text.ts'
import type { BroughtIn } from '#lib/document/bring-in/from-html.ts'
import { bringInText } from '#lib/document/bring-in/from-text.ts'
import { ZIP_LIMITS } from '#lib/document/bring-in/open-zip.ts'
import { namedTitle } from '#lib/document/bring-in/title.ts'
import type { BringInOptions, BringInWords } from './brought.ts'
import { endingOf, LARGEST_DOCUMENT } from './document-files.ts'
import { nextBrought, take } from './take.ts'
import { isTitleFree, putTitle } from './title-field.ts'

const MB = 2 ** 20

/** Imports documents where the caret is, one after another; each says what was changed, or why it was not taken. */
export async function importFiles(editor: Editor, files: File[], options: BringInOptions): Promise<void> {
  for (const file of files) {
    const told = nextBrought(file.name)
    options.onBrought({ ...told, busy: true })
    const read = await readFile(file, options.words, isTitleFree()).catch(() =>
      problem(options.words('unreadable', { name: file.name })),
    )
    if (editor.isDestroyed) return
    if ('problem' in read) options.onBrought({ ...told, ...read })
    else if (take(editor, read, { ...told, title: read.title }, options) && read.title !== null)
      putTitle(editor, read.title)
  }
}

const problem = (said: string) => ({ problem: said })

type Read = BroughtIn & { title: string | null }

async function readFile(
  file: File,
  words: BringInWords,
  titled: boolean,
): Promise<Read | { problem: string }> {
  const { name, size } = file
  const ending = endingOf(name)
  if (ending === null) return problem(words('notADocument', { name }))
  if (size > LARGEST_DOCUMENT) {
    const megabytes = Math.ceil((10 * size) / MB) / 10
    return problem(words('tooHeavy', { name, size: megabytes, max: LARGEST_DOCUMENT / MB }))
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read =
    ending === '.docx'
      ? await readWord(bytes, name, words, titled)
      : await readWords(bytes, name, ending, words, titled)
  if ('problem' in read) return read
  const isEmpty = read.blocks.length === 0 && read.pictures.length === 0
  return isEmpty ? problem(words('nothingInIt', { name })) : read
}

async function readWord(bytes: Uint8Array, name: string, words: BringInWords, titled: boolean) {
  const { readDocx } = await import('./read-docx.ts')
  const read = await readDocx(bytes, titled)
  if (read === 'damaged') return problem(words('damaged', { name }))
  if (read === 'locked') return problem(words('locked', { name }))
  if (read === 'too-much') return problem(words('unpacksTooLarge', { name, max: ZIP_LIMITS.bytes / MB }))
  return read
}

async function readWords(
  bytes: Uint8Array,
  name: string,
  ending: string,
  words: BringInWords,
  titled: boolean,
) {
  const text = decodeText(bytes)
  if (text === null) return problem(words('notText', { name }))
  if (ending === '.txt') {
    const { title, rest } = (titled ? namedTitle(text) : null) ?? { title: null, rest: text }
    return { ...bringInText(rest, { subheads: true }), title }
  }
  const { readMarkdown } = await import('./read-markdown.ts')
  return readMarkdown(text, titled)
}
