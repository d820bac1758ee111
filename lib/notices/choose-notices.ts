import { canEnterDesk } from '#lib/people/rules.ts'
import { command } from '#lib/platform/command.ts'
import { permit } from '#lib/platform/refusal.ts'
import { chooseNoticesInput } from './schema.ts'

/** Chooses where the actor is told of a kind of notice from now on. */
export const chooseNotices = command({
  name: null,
  input: chooseNoticesInput,
  async run({ tx, actor, input: { kind, desk, mail } }) {
    permit(canEnterDesk(actor))
    await tx.$executeRaw`
      insert into notice_choice (person_id, kind, desk, mail) values (${actor.id}, ${kind}, ${desk}, ${mail})
      on conflict (person_id, kind) do update set desk = excluded.desk, mail = excluded.mail`
    return { kind, desk, mail }
  },
})
