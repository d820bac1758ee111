import type { Colleague } from '#lib/remarks/state.ts'

/** Who is called by name in words: after each @ whoever bears the longest name that stands there. */
export function calledIn(words: string, colleagues: readonly Colleague[]): number[] {
  const names = colleagues.map(({ name }) => name).sort((a, b) => b.length - a.length)
  const called = words
    .split('@')
    .slice(1)
    .map((after) => names.find((name) => after.startsWith(name)))
  return colleagues.filter(({ name }) => called.includes(name)).map(({ id }) => id)
}

/** What is being typed after the last @ before the caret; null while no name is. */
export function beingCalled(words: string, caret: number): string | null {
  return /@([^\s@，。、：；,.:;]{0,20})$/u.exec(words.slice(0, caret))?.[1] ?? null
}

/** The words with a name in the place of what was typed of it, and where the caret stands then. */
export function withName(words: string, caret: number, name: string): { words: string; caret: number } {
  const typed = beingCalled(words, caret) ?? ''
  const before = `${words.slice(0, caret - typed.length)}${name} `
  return { words: before + words.slice(caret), caret: before.length }
}
