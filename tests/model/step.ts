import { expect } from '@jest/globals'
import type fc from 'fast-check'
import type { Content } from '#lib/document/content.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { castNames, changeRoles, disable, enable, lend } from '#tests/support/world.ts'
import type { ActName } from './acts.ts'
import { beginOne, letTimePass, meetPeople, type Newsroom } from './newsroom.ts'
import { perform } from './perform.ts'
import { homeListsWhatIsLive, readersGetWhatIsSigned } from './readers.ts'
import { count } from './tally.ts'

export type Kind = ActName | 'begin' | 'time' | 'people' | 'roles' | 'lend' | 'read'

/** What chance decided. */
export type Drawn = {
  kind: Kind
  article: number
  who: number
  /** Whether the person is looked for among those to whom the rules say yes. */
  able: boolean
  /** Whether the request began before anything changed about people. */
  underWay: boolean
  outdated: boolean
  choice: number
  content: Content
}

/** Something that happens in the newsroom; afterwards readers get what is signed. */
export class Step implements fc.AsyncCommand<Newsroom, null> {
  #drawn: Drawn
  #said = '(not reached)'
  constructor(drawn: Drawn) {
    this.#drawn = drawn
  }

  toString() {
    return this.#said
  }

  check() {
    return true
  }

  async run(newsroom: Newsroom) {
    const { kind, who, choice } = this.#drawn
    const name = castNames[who % castNames.length] as CastName
    count('commands')
    this.#said = `${name}: ${kind}`
    if (kind in elsewhere) {
      await elsewhere[kind as keyof typeof elsewhere](newsroom, name, choice)
      count(`${kind}: done`)
    } else {
      const say = (what: string) => {
        this.#said = what
      }
      if (!(await perform(newsroom, kind as ActName, this.#drawn, say))) return
    }
    newsroom.print = null
    await readersGetWhatIsSigned(newsroom, choice)
  }
}

/** What happens beside the acts on one article. */
const elsewhere = {
  async begin(newsroom: Newsroom, name: CastName) {
    const may = newsroom.people.get(name)?.capabilities.includes('draft')
    if (may && newsroom.articles.length < 5) await beginOne(newsroom, name)
  },
  async time() {
    for (const { id, disabled, published } of await letTimePass()) {
      expect({ id, published }).toEqual({ id, published: !disabled })
      if (published) count('released by time')
    }
  },
  async people(newsroom: Newsroom, name: CastName, choice: number) {
    if (choice % 3 === 0) await disable(name)
    else for (const one of castNames) if (!newsroom.people.get(one)) await enable(one)
    await meetPeople(newsroom)
  },
  async roles(newsroom: Newsroom, name: CastName, choice: number) {
    if (choice % 3 === 0)
      await changeRoles(name, cast[castNames[choice % castNames.length] as CastName].roles)
    else for (const one of castNames) await changeRoles(one, cast[one].roles)
    await meetPeople(newsroom)
  },
  async lend(newsroom: Newsroom, name: CastName, choice: number) {
    const delegate = castNames[choice % castNames.length] as CastName
    if (delegate === name || !newsroom.people.get(name)) return
    newsroom.lent.push({ id: await lend(name, delegate), principal: name, delegate })
  },
  async read() {
    await homeListsWhatIsLive()
  },
}
