import type { ToldEvent } from '#lib/audit/told-event.ts'

/** An event of the desk in which nothing is said beyond its name; a test says what matters to it. */
export function told(changes: Partial<ToldEvent>): ToldEvent {
  return {
    seq: 1,
    at: '2026-11-23T06:30:00.000Z',
    name: 'article.created',
    by: '林晓帆',
    via: 'desk',
    hash: 'a'.repeat(64),
    article: { id: 7, title: '口袋公园开放' },
    revision: null,
    from: null,
    to: null,
    signedAs: '林晓帆',
    reason: '',
    note: '',
    publicNote: '',
    wordings: 0,
    scheduledFor: null,
    person: '',
    principal: '',
    start: null,
    until: null,
    day: '',
    roles: [],
    changes: [],
    ...changes,
  }
}

export const review = { position: 2, key: 'review', nameZh: '审读', nameEn: 'Review' }
