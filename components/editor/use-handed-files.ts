import { type DragEvent, useEffect, useEffectEvent, useState } from 'react'

/**
 * Files that are dropped on a block, or pasted anywhere but into a text. A file that misses the block does nothing: the
 * browser would leave the page for it. Gives what the block listens with, and whether a file is held over it.
 */
export function useHandedFiles(enabled: boolean, onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false)
  function take(event: { preventDefault(): void }, files: FileList | undefined) {
    const [file] = files ?? []
    if (!file || !enabled) return
    event.preventDefault()
    onFile(file)
  }
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    // A text that took it has it.
    if (event.defaultPrevented) return
    // Words copied from a word processor carry a picture of themselves along.
    if (!event.clipboardData?.types.includes('text/plain')) take(event, event.clipboardData?.files)
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => onPaste(event)
    const miss = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    addEventListener('paste', paste)
    addEventListener('dragover', miss)
    addEventListener('drop', miss)
    return () => {
      removeEventListener('paste', paste)
      removeEventListener('dragover', miss)
      removeEventListener('drop', miss)
    }
  }, [])
  const block = {
    onDragOver: (event: DragEvent) => setOver(enabled && event.dataTransfer.types.includes('Files')),
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      setOver(false)
      take(event, event.dataTransfer.files)
    },
  }
  return { isOver, block }
}
