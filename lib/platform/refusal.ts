/**
 * Every reason for which Sanshen says no, in TypeScript and in SQL alike (prisma/invariants raises the same codes).
 * The words for each are in the message catalogues under `errors`; a test keeps them equal.
 */
export const refusalCodes = [
  'invalid', // the input is not of the right shape; `fields` says where
  'not-signed-in',
  'not-the-actor',
  'person-disabled',
  'not-entitled',
  'forbidden', // the database's grants say no
  'cross-origin',
  'too-large',
  'unknown', // no such thing, or none that this person may know of
  'unavailable', // the database is away
  'busy', // two acts met; nothing happened, try again
  'wrong-isolation',
  'stale', // the text is no longer the one that the person saw
  'own-text',
  'seat-elsewhere',
  'pen-elsewhere',
  'pen-held', // somebody has the draft open to write in: `by`, `since` (ISO 8601), and `own` for another window of one's own
  'last-stage-writes-nothing',
  'out-of-order',
  'round-open',
  'round-closed',
  'rejected',
  'workflow-incomplete',
  'workflow-outdated',
  'workflow-too-light', // the article calls for a stricter workflow than its round has
  'returned-weighty', // the same, and it has gone back to its author: `what` calls for `workflow`, in the person's language
  'workflow-ordinary', // what needs no rule can have none
  'rule-stands', // the same channel, tag or the lexicon has a rule of weight already
  'settings-outdated', // somebody else has changed the same settings since the form was opened
  'not-the-submitter',
  'already-signed',
  'no-delegation', // no delegation in force lets this person sign for that one
  'not-staff', // somebody who does not work at the desk, or no longer
  'delegation-overlaps', // somebody signs for this colleague at that time already; `name` says who
  'delegation-ended', // it is over already, so there is nothing to take back
  'signs-nothing', // who has no stage to sign needs nobody to sign for them
  'principal-seated', // the colleague whom one would sign for sits elsewhere in this round; `name` says who
  'not-fully-signed',
  'fully-signed',
  'title-missing',
  'channel-missing',
  'body-missing',
  'source-missing',
  'correction-missing',
  'reason-missing',
  'public-note-missing',
  'content-invalid',
  'medium-unknown', // a picture or clip of the draft is not in the paper's keeping
  'not-a-picture', // by its content, whatever it is called; `name` is the file's, here and below
  'picture-damaged',
  'picture-heavy', // `max` in MB
  'picture-pixels', // `max` in millions
  'picture-frames',
  'remote-refused', // not a public address of the web; `name` is the host, here and in the next two
  'remote-redirects', // `max` of them
  'remote-unreachable',
  'not-media', // neither picture nor moving picture nor sound, by its content
  'clip-kind', // `found` is a container or a codec that browsers do not play
  'clip-damaged',
  'clip-heavy', // `max` in MB
  'log-is-kept', // rows of the sign-in log that the paper still keeps
  'kept-too-short', // the law asks for six months
  'storage-failed', // the disk did not keep it, or does not give it back; why is in the log
  'original-title-set', // a reprint's original title stands once a revision has it
  'passage-gone', // the words that a suggestion is about are no longer there, or there twice
  'nothing-suggested',
  'remark-settled', // somebody has settled it meanwhile
  'remark-open', // nobody has settled it, so there is nothing to open again
  'remarks-open', // this stage signs once every remark is settled: `count` are not
  'not-a-reader', // somebody is called by name who may not read this text
  'claimed', // somebody else has it before them now; `by` says who
  'too-early',
  'too-late',
  'schedule-waits',
  'schedule-cancelled',
  'not-live',
  'nothing-open',
  'evidence-is-permanent',
  'view-name-taken', // one's own list views have a name each
  'too-many-views',
  'email-taken',
  'role-unknown',
  'sign-in-failed', // wrong address or password; which of them stays unsaid
  'too-many-attempts',
  'password-wrong',
  'invitation-ended', // the link is unknown, used, replaced or expired; which of them stays unsaid
  'findings-open', // the machine found what must be changed or answered: `stops`, `reasons`, how many of each
  'finding-stops', // what must be changed may not be let pass
  'finding-answered',
  'entry-stands', // the lexicon has an entry of the same wording
  'nothing-changed', // what was handed in is what there is
  'not-a-csv', // no text in UTF-8 or GB18030
  'lexicon-rows-wrong', // `fields` names each row and column, as `rows.3.from`; `count` rows
  'lexicon-heavy', // `max` in MB
  'not-json',
  'malformed',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** One reason beside one field: a code under `errors.field` or `errors`, with numbers for its words. */
export type FieldRefusal = { code: string; params?: Record<string, string | number> }

export type Refusal = {
  code: RefusalCode
  params?: Record<string, string | number>
  /** By dotted path of the input, such as `content.title`. */
  fields?: Record<string, FieldRefusal>
}

/** What a rule answers: yes, or the reason why not. */
export type Verdict = { allowed: true } | { allowed: false; refusal: Refusal }

export const allowed: Verdict = { allowed: true }

/** A rule's no. */
export function refused(code: RefusalCode, params?: Refusal['params']): Verdict {
  return { allowed: false, refusal: params ? { code, params } : { code } }
}

/** The first no among verdicts, in order; otherwise yes. */
export function all(...verdicts: Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.allowed) ?? allowed
}

/** Carries a refusal out of a command's transaction, which it rolls back. */
export class RefusalError extends Error {
  override name = 'RefusalError'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/** Goes on when a rule allows it; throws `RefusalError` otherwise. */
export function permit(verdict: Verdict): void {
  if (!verdict.allowed) throw new RefusalError(verdict.refusal)
}

/** Says no from inside a command. */
export function refuse(code: RefusalCode, params?: Refusal['params']): never {
  throw new RefusalError(params ? { code, params } : { code })
}
