const EXECUTE = 'E'.charCodeAt(0)

/**
 * Counts the prepared statements that the connections of one login execute, from what clients say to PostgreSQL:
 * messages of a type (one byte; the first of a connection has none), a length and a body.
 */
export class StatementCount {
  count = 0
  #login: string

  constructor(login: string) {
    this.#login = login
  }

  /** The ear for one connection. */
  connection(): (chunk: Buffer) => void {
    let held: Buffer = Buffer.alloc(0)
    let greeted = false
    let counts = false
    return (chunk) => {
      held = Buffer.concat([held, chunk])
      for (;;) {
        const head = greeted ? 1 : 0
        const length = held.length < head + 4 ? Number.POSITIVE_INFINITY : head + held.readInt32BE(head)
        if (held.length < length) return
        if (!greeted) counts = held.toString('latin1', 8, length).split('\0').includes(this.#login)
        else if (counts && held[0] === EXECUTE) this.count += 1
        greeted = true
        held = held.subarray(length)
      }
    }
  }
}
