import type { ReactElement, ReactNode } from 'react'
import type { BodyNode, ClipNode, Picture } from './body-types.ts'

/** What the page around a body decides: how its pictures are fetched, and what is only said aloud. */
export type BodyFrame = {
  /** The picture itself, without its words: an `<img>`, or a `<picture>` of several. */
  picture(picture: Picture, place: 'text' | 'gallery'): ReactNode
  /** A player of a clip, without its words. */
  player(clip: ClipNode): ReactNode
  /** The address of a clip's file. */
  file(clip: ClipNode): string
  words: {
    /** What the list of footnotes is called. */
    notes: string
    /** What the number of a footnote is called. */
    note(number: number): string
    /** What the way from a footnote back to its place is called. */
    back(number: number): string
    gallery(pictures: number): string
    /** What a table without a caption is called. */
    table: string
    /** What a clip is, and its length as a player shows it. */
    clip(type: ClipNode['type'], length: string): string
  }
  /** Lets a page find a block again, by an attribute of its own on the element; without it a body has none. */
  place?(block: BodyNode, element: ReactElement): ReactNode
  /** Before every id, where a page shows more than one body. */
  ids?: string
}

/** What is handed down while a body is rendered: its frame, and the words of the notes met so far, by number. */
export type Rendering = { frame: BodyFrame; notes: string[] }
