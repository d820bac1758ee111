import { demoPassword } from '#prisma/seed/cast.ts'
import { answers, type Caller } from './callers.ts'

/** A Server Action, called with what a form would send, and what becomes of it for each caller. */
export type ActionRow = {
  /** The module and the name, as the row's key says them; and the arguments. */
  given(): unknown[]
  /** `done`, a refusal's code, `unknown` for the 404, or where it leads. */
  answers: Record<Caller, string>
  /** What is answered to a form that another site has posted, whoever is signed in. */
  fromElsewhere: string
  /** Whose rows it writes; nobody's where it only sets a cookie. */
  writes: 'own' | 'nothing'
}

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

/** Every Server Action there is: a new one fails tests/access until it has a row. */
export const actionRows: Record<string, ActionRow> = {
  'app/desk/actions.ts changeLanguage': {
    given: () => ['en'],
    answers: answers('done', []),
    fromElsewhere: 'done',
    writes: 'own',
  },
  'app/desk/actions.ts changeOwnPassword': {
    given: () => [null, form({ current: demoPassword, password: `${demoPassword}-2` })],
    answers: answers('done', [['not-signed-in', ['visitor']]]),
    fromElsewhere: 'cross-origin',
    writes: 'own',
  },
  'app/desk/actions.ts signOut': {
    given: () => [],
    answers: answers('to /sign-in', []),
    fromElsewhere: 'done',
    writes: 'nothing',
  },
  'app/sign-in/actions.ts chooseLanguage': {
    given: () => [form({ locale: 'en' })],
    answers: answers('done', []),
    fromElsewhere: 'done',
    writes: 'nothing',
  },
  // A link that opens nothing, so that nobody is let in by it.
  'app/sign-in/invitation/[token]/actions.ts takeUp': {
    given: () => [null, form({ token: 'nobody’s', password: demoPassword })],
    answers: answers('invitation-ended', []),
    fromElsewhere: 'cross-origin',
    writes: 'nothing',
  },
  // A try to sign in is anybody's; the password of nobody is wrong.
  'app/sign-in/actions.ts enter': {
    given: () => [null, form({ email: 'nobody@example.com', password: 'wrong password' })],
    answers: answers('sign-in-failed', []),
    fromElsewhere: 'cross-origin',
    writes: 'nothing',
  },
}
