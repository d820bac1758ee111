import type { Editor } from '@tiptap/core'
import type { WordFinding } from '#lib/checks/finding.ts'
import { wordsAround } from '#lib/document/style/check.ts'
import { checkLine } from '#lib/document/style/check-line.ts'
import type { LineFinding, RuleId } from '#lib/document/style/rules.ts'
import { fieldOf, typeInField } from '../field-place.ts'
import { type Idle, whenIdle } from '../when-idle.ts'
import { isSure, kindOf, type LiveFinding, mendedWords, traceOf } from './finding.ts'
import { keepIgnored, keptIgnored } from './ignored.ts'
import { type Fields, type LiveLine, liveLines } from './lines.ts'
import { type AskWords, LiveWords } from './live-words.ts'
import { isMarked, markOf, marksKey, marksPlugin } from './marks.ts'
import { editLine, mendCertain, sendAlone } from './mending.ts'

/** How long after the last key a text is checked, in milliseconds. */
export const QUIET_MS = 500
/** What must be left of an idle moment for one line more, in milliseconds. */
const ENOUGH_MS = 2

type Options = {
  off: readonly RuleId[]
  /** By what this device knows the person's text again. */
  key(): string
  /** Asks the paper's lexicon; left out where there is none to ask. */
  ask?: AskWords
}

/** What stands in the list and in the marks. */
type Seen = {
  found: readonly LiveFinding[]
  ignored: number
  current: LiveFinding | null
  isChecked: boolean
}

/**
 * Checks a text by the house's style and the paper's lexicon while it is written: after a pause, in idle moments, only lines
 * that have changed, and never while a character is being composed. Marks move with the text meanwhile.
 */
export class LiveStyle {
  readonly #editor: Editor
  readonly #off: ReadonlySet<RuleId>
  readonly #key: () => string
  readonly #words: LiveWords | null
  readonly #listeners = new Set<() => void>()
  #fields: Fields | null = null
  #seen: Seen = { found: [], ignored: 0, current: null, isChecked: false }
  #ignored = new Set<string>()
  #known = new Map<string, LineFinding[]>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #pass: Generator<void, LiveFinding[]> | null = null
  #isStale = true

  constructor(editor: Editor, { off, key, ask }: Options) {
    this.#editor = editor
    this.#off = new Set(off)
    this.#key = key
    this.#words = ask ? new LiveWords(ask, () => this.#changed()) : null
    editor.on('update', this.#changed)
    void keptIgnored(key()).then((traces) => {
      this.#ignored = new Set([...traces, ...this.#ignored])
      this.#changed()
    })
  }

  /** Ends the checking and takes the marks away. */
  end(): void {
    clearTimeout(this.#timer)
    this.#pass = null
    this.#editor.off('update', this.#changed)
    if (!this.#editor.isDestroyed) this.#editor.unregisterPlugin(marksKey)
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly seen = () => this.#seen

  /** Takes the fields outside the body as they are now. */
  look(fields: Fields): void {
    this.#fields = fields
    this.#changed()
  }

  /** The finding that is looked at, or none. */
  show(finding: LiveFinding | null): void {
    if (finding?.id === this.#seen.current?.id) return
    this.#tell({ ...this.#seen, current: finding })
    this.#mark()
  }

  /** Mends one finding where it stands now; true when it still stood there. */
  mend(finding: LiveFinding): boolean {
    const { id, place } = finding
    const kind = kindOf(finding)
    const mark = place.kind === 'field' ? null : markOf(this.#editor.state, id)
    const now = this.checkNow().find((each) => {
      if (kindOf(each) !== kind || each.place.kind !== place.kind) return false
      if (each.place.kind === 'text') return each.place.at + each.from === mark?.from
      return each.place.kind === 'field' ? each.id === id : each.place.at === mark?.from && each.id === id
    })
    if (!now?.fix) return false
    if (now.place.kind === 'field') this.#mendField(now.place.name, now)
    else {
      const { tr } = this.#editor.state
      editLine(tr, now.place, now.fix)
      sendAlone(this.#editor, tr)
    }
    this.checkNow()
    return true
  }

  /** Mends everything that is certain and was not waved through: in the body as one step. Gives how many that were. */
  mendAll(): number {
    const { tr } = this.#editor.state
    const inBody = mendCertain(tr, this.#off, (text, finding) => this.#isIgnored(text, finding))
    if (inBody > 0) sendAlone(this.#editor, tr)
    let inFields = 0
    // A field takes one fix after another: each may bring another rule to its line.
    for (let round = 0; round < 50; round += 1) {
      const next = this.checkNow().find((each) => each.place.kind === 'field' && isSure(each))
      if (next?.place.kind !== 'field' || !this.#mendField(next.place.name, next)) break
      inFields += 1
    }
    return inBody + inFields
  }

  /** Says nothing more about these words at this place. */
  ignore(finding: LiveFinding): void {
    this.#ignored.add(traceOf(finding))
    void keepIgnored(this.#key(), [...this.#ignored])
    this.checkNow()
  }

  /** Speaks again of everything that was waved through in this text. */
  forgetIgnored(): void {
    this.#ignored.clear()
    void keepIgnored(this.#key(), [])
    this.checkNow()
  }

  /** Checks what has changed at once, for somebody who acts on it. */
  checkNow(): readonly LiveFinding[] {
    clearTimeout(this.#timer)
    this.#pass = null
    const pass = this.#lines()
    let step = pass.next()
    while (!step.done) step = pass.next()
    this.#take(step.value)
    return this.#seen.found
  }

  readonly #changed = () => {
    this.#isStale = true
    this.#pass = null
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => whenIdle((idle) => this.#begin(idle)), QUIET_MS)
  }

  #begin(idle: Idle): void {
    if (this.#editor.isDestroyed || !this.#isStale) return
    // Marks are never drawn into characters that are still being composed.
    if (this.#editor.view.composing) this.#changed()
    else {
      this.#pass = this.#lines()
      this.#goOn(this.#pass, idle)
    }
  }

  #goOn(pass: Generator<void, LiveFinding[]>, idle: Idle): void {
    if (this.#pass !== pass || this.#editor.isDestroyed) return
    if (this.#editor.view.composing) {
      this.#changed()
      return
    }
    let step = pass.next()
    while (!step.done && idle.timeRemaining() > ENOUGH_MS) step = pass.next()
    if (step.done) this.#take(step.value)
    else whenIdle((next) => this.#goOn(pass, next))
  }

  *#lines(): Generator<void, LiveFinding[]> {
    const lines = this.#fields ? liveLines(this.#fields, this.#editor.state.doc) : []
    const known = new Map<string, LineFinding[]>()
    const found: LiveFinding[] = []
    const times = new Map<string, number>()
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1]?.text ?? ''
      // All that a rule asks of the line below is how it begins.
      const key = JSON.stringify([line.kind, next.startsWith('“'), line.text])
      const isNew = !this.#known.has(key)
      const findings = this.#known.get(key) ?? checkLine(line.text, { ...line, next, off: this.#off })
      known.set(key, findings)
      const words = (this.#words?.of(line.text) ?? []).map(({ from, to, fix, ...word }) => ({
        ...{ from, to, word: { ...word, from, to } },
        ...(fix && { fix }),
      }))
      const all = [...findings, ...words].sort((a, b) => a.from - b.from)
      found.push(...all.map((finding) => named(line, finding, times)))
      if (isNew) yield
    }
    this.#known = known
    this.#words?.want(lines.map(({ text }) => text))
    return found
  }

  #take(all: LiveFinding[]): void {
    this.#isStale = false
    const found = all.filter((finding) => !this.#ignored.has(traceOf(finding)))
    const { current } = this.#seen
    const still = found.find(({ id }) => id === current?.id) ?? null
    this.#tell({ found, ignored: all.length - found.length, current: still, isChecked: true })
    this.#mark()
  }

  // All of its edits at once, so that one undo takes them back. The page tells of the field's new words in its own time.
  #mendField(name: string, finding: LiveFinding): boolean {
    const { from, found } = finding
    typeInField(name, from, from + found.length, mendedWords(finding) ?? found)
    const words = fieldOf(name)?.value
    if (!this.#fields || words === undefined) return false
    this.#fields = withWords(this.#fields, name, words)
    return true
  }

  #isIgnored(text: string, finding: LineFinding): boolean {
    return this.#ignored.has(traceOf({ ...finding, ...wordsAround(text, finding) }))
  }

  #mark(): void {
    const { found: findings, current } = this.#seen
    // The next check draws what is not drawn into characters that are being composed.
    if (this.#editor.view.composing) return
    if (!marksKey.get(this.#editor.state)) {
      if (findings.length === 0) return
      this.#editor.registerPlugin(marksPlugin())
    }
    const { tr } = this.#editor.state
    const shown = { findings, current: current?.id ?? null }
    if (isMarked(this.#editor.state, shown)) return
    this.#editor.view.dispatch(tr.setMeta(marksKey, shown).setMeta('addToHistory', false))
  }

  #tell(seen: Seen): void {
    this.#seen = seen
    for (const listener of this.#listeners) listener()
  }
}

type Bare = LineFinding | (Omit<LineFinding, 'rule'> & { rule?: never; word: WordFinding })

function named({ place, text }: LiveLine, finding: Bare, times: Map<string, number>): LiveFinding {
  const words = wordsAround(text, finding)
  const name = `${place.kind === 'field' ? place.name : 'body'} ${kindOf(finding as LiveFinding)} ${words.found}`
  const nth = times.get(name) ?? 0
  times.set(name, nth + 1)
  return { ...finding, ...words, place, id: `${name} ${nth}` } as LiveFinding
}

/** The fields with other words in one of them, by its path. */
function withWords(fields: Fields, name: string, words: string): Fields {
  const [first = '', second] = name.split('.')
  if (second === undefined) return { ...fields, [first]: words }
  return fields.cover ? { ...fields, cover: { ...fields.cover, [second]: words } } : fields
}
