import type { Colleague } from '#lib/remarks/state.ts'
import styles from './remark-card.module.css'

/** What somebody said, with the names that are called in it set apart. */
export function SaidWords({ words, mentions }: { words: string; mentions: readonly Colleague[] }) {
  const names = new Set(mentions.map(({ name }) => `@${name}`))
  const parts = names.size > 0 ? words.split(splitter([...names])) : [words]
  return (
    <p className={styles.words}>
      {parts.map((part, index) =>
        names.has(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part has no name but its place
          <b key={index} className={styles.mention}>
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </p>
  )
}

// The longest first: one name may begin another.
function splitter(names: string[]): RegExp {
  const sorted = names.toSorted((a, b) => b.length - a.length)
  return new RegExp(`(${sorted.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`)
}
