import type { EventFacts } from '#lib/platform/command.ts'
import type { Transaction } from '#lib/platform/db.ts'
import type { CastName } from '../cast.ts'

type Event = { name: string; articleId: number; data: EventFacts }

/** Acts of several people in one transaction: each act is its person's own, and the events of all are written last. */
export class Hands {
  readonly tx: Transaction
  readonly #people: ReadonlyMap<CastName, number>
  readonly #events: { person: number; events: Event[] }[] = []

  constructor(tx: Transaction, people: ReadonlyMap<CastName, number>) {
    this.tx = tx
    this.#people = people
  }

  /** Has each person do their share of one step: `act` does it, for all articles of that person at once, and tells. */
  async each<Item>(
    items: readonly Item[],
    who: (item: Item) => CastName,
    act: (mine: Item[], person: number) => Promise<Event[]>,
  ): Promise<void> {
    for (const name of new Set(items.map(who))) {
      const mine = items.filter((item) => who(item) === name)
      const person = this.#people.get(name)
      if (!person) throw new Error(`${name} of the demo newsroom is not in this database`)
      await this.#become(person)
      this.#events.push({ person, events: await act(mine, person) })
    }
  }

  /** Writes the events, last of all, since the chain's lock is held from here to the commit. */
  async writeEvents(): Promise<void> {
    for (const { person, events } of this.#events) {
      await this.#become(person)
      const rows = events.map(({ name, articleId, data }) => ({
        name,
        articleId,
        data: { ...data, via: 'cli' },
      }))
      await this.tx.$executeRaw`
        insert into audit_event (name, article_id, data)
        select e.name, e."articleId", e.data
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(name text, "articleId" int, data jsonb)`
    }
  }

  // The one thing that the laws trust.
  async #become(person: number): Promise<void> {
    await this.tx.$executeRaw`select set_config('sanshen.actor', ${String(person)}, true)`
  }
}
