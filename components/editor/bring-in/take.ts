import type { Editor } from '@tiptap/core'
import { problemsOfBody } from '#lib/document/body-check.ts'
import type { BroughtIn } from '#lib/document/bring-in/from-html.ts'
import { arriving } from './arriving.ts'
import type { BringInOptions, Brought } from './brought.ts'
import { fetchPictures, type Wanted } from './fetch-pictures.ts'
import { placed } from './place.ts'

let last = 0

/** What is told of the next text that comes in, before anything is known of it; `name` is its file's. */
export function nextBrought(name: string | null): Brought {
  last += 1
  return {
    id: last,
    name,
    report: {},
    title: null,
    pictures: { wanted: 0, kept: 0, failed: 0 },
    busy: false,
    problem: null,
  }
}

/**
 * Puts text that came in where the caret is and begins to fetch its pictures. What would make the article longer than
 * one may be is not put in at all, so that saving never stops at it. True when it is in.
 */
export function take(editor: Editor, brought: BroughtIn, next: Brought, options: BringInOptions): boolean {
  const { words, onBrought } = options
  const pictures = { wanted: brought.pictures.length, kept: 0, failed: 0 }
  const told: Brought = { ...next, report: brought.report, pictures }
  const [problem] = problemsOfBody({
    type: 'doc',
    content: [...(editor.getJSON().content ?? []), ...brought.blocks],
  })
  if (problem) {
    const max = Number(problem.params?.max ?? 0)
    const said = problem.code === 'too-long' ? words('tooLong', { max }) : words('tooMuch')
    onBrought({ ...next, title: null, problem: said })
    return false
  }
  if (brought.blocks.length === 0 && brought.pictures.length === 0) {
    onBrought(told)
    return true
  }
  const { tr, places } = placed(editor, brought, told.id, told.name !== null)
  const wanted = brought.pictures.map((picture, index): Wanted => {
    const id = `${told.id}-${index}`
    return { picture, id, ...(places[index] ?? { at: tr.selection.to, side: 1 }) }
  })
  const holders = fetchPictures(editor, wanted, told, options, tr)
  tr.setMeta(arriving, { brought: told.id, add: holders })
  editor.view.dispatch(tr.scrollIntoView())
  editor.view.focus()
  if (told.name !== null || isWorthTelling(brought)) onBrought(told)
  return true
}

// A few words that lost their looks are no news.
function isWorthTelling({ blocks, pictures, report }: BroughtIn): boolean {
  const kinds = Object.keys(report).filter((kind) => kind !== 'styles')
  return kinds.length > 0 || pictures.length > 0 || (blocks.length > 1 && report.styles !== undefined)
}
