/** What stands at an address of the desk. `key` tells one place from another whose frame is not the same. */
export type Room = { key: string; kind: RoomKind; articleId?: number; page?: string }

export type RoomKind =
  | 'workbench'
  | 'articles'
  | 'queue'
  | 'board'
  | 'notices'
  | 'audit'
  | 'duty'
  | 'people'
  | 'profile'
  | 'settings'
  | 'article'

const kinds: readonly RoomKind[] = ['articles', 'notices', 'audit', 'duty', 'people', 'profile', 'settings']

/** The room at an address such as `/desk/articles/7/review` or `/desk/articles?state=live`. */
export function roomAt(address: string): Room {
  const [, , first = '', second = '', third = '', fourth = ''] = address.split(/[?#]/, 1)[0]?.split('/') ?? []
  if (first === 'queues' && second === '') return { key: 'board', kind: 'board' }
  if (first === 'queues') return { key: `queue ${second}`, kind: 'queue' }
  if (first === 'articles' && second === 'new') return { key: 'new', kind: 'article', page: 'edit' }
  if (first === 'articles' && /^\d+$/.test(second)) {
    const page = fourth || third || 'review'
    return { key: `article ${second} ${page}`, kind: 'article', articleId: Number(second), page }
  }
  const kind = kinds.find((each) => each === first) ?? 'workbench'
  return { key: kind, kind }
}
