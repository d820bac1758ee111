import { expect } from '@jest/globals'
import type fc from 'fast-check'
import { addWeightRule } from '#lib/workflow/add-weight-rule.ts'
import { endWeightRule } from '#lib/workflow/end-weight-rule.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { sql } from '#tests/support/database.ts'
import { weightyTag } from '#tests/support/important.ts'
import { castNames, changeRoles, disable, enable, lend } from '#tests/support/world.ts'
import type { ActName } from './acts.ts'
import type { Drawn } from './drawn.ts'
import { letEnd, takeBack } from './lent.ts'
import { beginOne, letTimePass, meetPeople, type Newsroom } from './newsroom.ts'
import { perform } from './perform.ts'
import { homeListsWhatIsLive, readersGetWhatIsSigned } from './readers.ts'
import { count } from './tally.ts'

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
      newsroom.states.clear()
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

// Who keeps the people stays who they are: nobody else could put the others back.
const keeper: CastName = 'admin'

/** What happens beside the acts on one article. */
const elsewhere = {
  async begin(newsroom: Newsroom, name: CastName) {
    const may = newsroom.people.get(name)?.capabilities.includes('draft')
    if (may && newsroom.articles.length < 5) await beginOne(newsroom, name)
  },
  async time() {
    for (const { id, disabled, tooLight, published } of await letTimePass()) {
      expect({ id, published }).toEqual({ id, published: !disabled && !tooLight })
      if (tooLight) count('held back by a rule')
      if (published) count('released by time')
    }
  },
  async people(newsroom: Newsroom, name: CastName, choice: number) {
    if (choice % 3 > 0) for (const one of castNames) if (!newsroom.people.get(one)) await enable(one)
    if (choice % 3 === 0 && name !== keeper && newsroom.people.get(name)) await disable(name)
    await meetPeople(newsroom)
  },
  async roles(newsroom: Newsroom, name: CastName, choice: number) {
    const other = castNames[choice % castNames.length] as CastName
    for (const one of choice % 3 ? castNames : [name]) {
      if (one !== keeper) await changeRoles(one, cast[choice % 3 ? one : other].roles)
    }
    await meetPeople(newsroom)
  },
  async lend(newsroom: Newsroom, name: CastName, choice: number) {
    const given = newsroom.lent[choice % Math.max(1, newsroom.lent.length)]
    if (given && choice % 6 === 0) await takeBack(given)
    else if (given && choice % 6 === 1) await letEnd(given)
    else {
      const delegate = castNames[choice % castNames.length] as CastName
      if (delegate === name || !newsroom.people.get(name)) return
      newsroom.lent.push({ id: await lend(name, delegate), principal: name, delegate })
    }
    await meetPeople(newsroom)
  },
  async weigh(newsroom: Newsroom) {
    const chief = newsroom.people.get('chief')
    const [stricter] = await sql<{ id: number }>('owner', 'select id from workflow where rank > 0')
    if (!chief || !stricter) return
    const [rule] = await sql<{ id: number }>('owner', 'select id from weight_rule where ended_at is null')
    const caller = { actor: chief, via: 'desk' } as const
    if (rule) await endWeightRule(caller, { id: rule.id })
    else await addWeightRule(caller, { workflowId: stricter.id, kind: 'tag', what: weightyTag })
  },
  async read() {
    await homeListsWhatIsLive()
  },
}
