import { useTranslations } from 'next-intl'
import { useMoment } from '#components/desk/moment.tsx'
import { useReasonWords } from '#components/desk/reason-words.ts'
import { useStageName } from '#components/desk/stage-name.ts'
import { useHeldBackWords } from '#components/review/held-back-words.ts'
import type { Place, ToldEvent } from '#lib/audit/told-event.ts'

/** Says an event in one sentence: who did what, where it came from and went to, and why. */
export function useEventWords(): (event: ToldEvent) => string {
  const t = useTranslations('audit')
  const moment = useMoment()
  const reasonWords = useReasonWords()
  const heldBackWords = useHeldBackWords()
  const stageName = useStageName()
  const placeName = (place: Place | null) =>
    place === null ? '' : typeof place === 'string' ? t(`places.${place}`) : stageName(place)
  return (event) => {
    const sentence = `sentences.${event.name}`
    // An event that this version has no words for is said by its name rather than hidden.
    if (!t.has(sentence as never)) return event.name
    const words = {
      by: event.by ?? t('paper'),
      signedAs: event.signedAs || t('paper'),
      revision: event.revision === null ? 'none' : String(event.revision),
      from: placeName(event.from),
      to: placeName(event.to),
      reason:
        event.name === 'release.held-back' ? heldBackWords(event.reason).why : reasonWords(event.reason),
      time: event.scheduledFor ? moment(event.scheduledFor) : '',
      person: event.person,
      principal: event.principal,
      start: event.start ? moment(event.start) : '',
      until: event.until ? moment(event.until) : '',
      day: event.day,
      wordings: event.wordings,
      roles: event.roles.map(stageName).join(t('between')),
    }
    return t(sentence as never, words as never)
  }
}
