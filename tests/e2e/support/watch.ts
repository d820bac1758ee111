import { Client } from '#tests/bench/client.ts'

type Seen = { status: number; text: string }

/** One reader who asks for one page again and again, as fast as it comes, and writes down each change of what is seen. */
export class Watch {
  readonly port: number
  readonly path: string
  /** What was seen, each change of it once, in order. */
  readonly turns: string[] = []
  asked = 0
  #client: Client
  #tell: (answer: Seen) => string
  #beganAt = 0
  #stopped = false
  #done: Promise<void>

  constructor(port: number, path: string, tell: (answer: Seen) => string) {
    this.port = port
    this.path = path
    this.#client = new Client(port)
    this.#tell = tell
    this.#done = this.#go()
  }

  /** Resolves when `state` is what is seen, with the moment at which the request that first saw it began. */
  async until(state: string): Promise<number> {
    while (this.turns.at(-1) !== state) {
      if (this.#stopped) throw new Error(`the watch of ${this.path} has stopped`)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    return this.#beganAt
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#done
    this.#client.close()
  }

  async #go(): Promise<void> {
    while (!this.#stopped) {
      const began = performance.now()
      const { status, body } = await this.#client.get(this.path)
      this.asked += 1
      const state = this.#tell({ status, text: body.toString() })
      if (state === this.turns.at(-1)) continue
      this.turns.push(state)
      this.#beganAt = began
    }
  }
}
