import { type ComponentType, useEffect, useState } from 'react'

/** `load` is the same function at every drawing. */
type Props<Own extends object> = { load: () => Promise<ComponentType<Own>>; own: Own }

/**
 * A tool whose code comes when it is first needed. With the line cut it does not come: the text and what is typed in it
 * stay as they are, and it is asked for again when the line is back.
 */
export function Later<Own extends object>({ load, own }: Props<Own>) {
  const [Tool, setTool] = useState<ComponentType<Own> | null>(null)
  useEffect(() => {
    let isGone = false
    const ask = () => {
      load().then(
        (tool) => {
          if (!isGone) setTool(() => tool)
        },
        (error) => console.warn(error),
      )
    }
    ask()
    addEventListener('online', ask)
    return () => {
      isGone = true
      removeEventListener('online', ask)
    }
  }, [load])
  return Tool ? <Tool {...own} /> : null
}
