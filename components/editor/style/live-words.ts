import type { WordFinding } from '#lib/checks/finding.ts'
import type { ReadLines } from '#lib/checks/read-lines.ts'

/** Asks the server about lines; null where it cannot be reached or says no. */
export type AskWords = (lines: readonly string[]) => Promise<ReadLines | null>

/** How many lines, and how many characters of them, are asked about at once. */
const MOST = { lines: 200, characters: 20_000 }

/**
 * What the paper's lexicon has against lines, as far as the server was asked. Each line is asked about once as long as it
 * stands and the lexicon stays as it is; there is one question at a time, and the lexicon itself never comes here.
 */
export class LiveWords {
  readonly #ask: AskWords
  readonly #onKnown: () => void
  #known = new Map<string, readonly WordFinding[]>()
  #lexicon: number | null = null
  #wanted: readonly string[] = []
  #isAsking = false

  /** `onKnown` is called when more is known than before. */
  constructor(ask: AskWords, onKnown: () => void) {
    this.#ask = ask
    this.#onKnown = onKnown
  }

  /** What is known against a line now. */
  of(text: string): readonly WordFinding[] {
    return this.#known.get(text) ?? []
  }

  /** These lines stand now: those that are not known are asked about, and what is known of others is forgotten. */
  want(lines: readonly string[]): void {
    this.#wanted = [...new Set(lines)]
    const kept = this.#wanted.flatMap((line): [string, readonly WordFinding[]][] => {
      const findings = this.#known.get(line)
      return findings ? [[line, findings]] : []
    })
    this.#known = new Map(kept)
    if (!this.#isAsking) void this.#askOn()
  }

  async #askOn(): Promise<void> {
    this.#isAsking = true
    let next = this.#unknown()
    // Where there is no answer, the next change asks again.
    while (next.length > 0 && (await this.#askAbout(next))) next = this.#unknown()
    this.#isAsking = false
  }

  #unknown(): string[] {
    let characters = 0
    return this.#wanted
      .filter((line) => !this.#known.has(line) && line.length <= MOST.characters)
      .slice(0, MOST.lines)
      .filter((line) => {
        characters += line.length
        return characters <= MOST.characters
      })
  }

  async #askAbout(lines: readonly string[]): Promise<boolean> {
    const answer = await this.#ask(lines)
    if (!answer) return false
    // Another state of the lexicon may have something else against what is known.
    if (this.#lexicon !== answer.lexicon) this.#known.clear()
    this.#lexicon = answer.lexicon
    for (const [index, line] of lines.entries()) this.#known.set(line, answer.found[index] ?? [])
    this.#onKnown()
    return true
  }
}
