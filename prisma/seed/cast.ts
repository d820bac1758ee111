/** The named people that the demo newsroom, the tests and the documentation share. */
export type CastMember = { email: string; name: string; roles: readonly string[] }

export const demoPassword = 'sanshen-demo'

export const cast = {
  reporter: { email: 'reporter@example.com', name: '林晓帆', roles: ['reporter'] },
  editor: { email: 'editor@example.com', name: '周若溪', roles: ['editor'] },
  editor2: { email: 'editor2@example.com', name: '许知行', roles: ['editor'] },
  reviewer: { email: 'reviewer@example.com', name: '沈砚秋', roles: ['reviewer'] },
  reviewer2: { email: 'reviewer2@example.com', name: '顾明远', roles: ['reviewer'] },
  second: { email: 'second@example.com', name: '韩雨桐', roles: ['second-reviewer'] },
  second2: { email: 'second2@example.com', name: '陆景行', roles: ['second-reviewer'] },
  third: { email: 'third@example.com', name: '方正言', roles: ['third-reviewer'] },
  third2: { email: 'third2@example.com', name: '罗慧中', roles: ['third-reviewer'] },
  chief: { email: 'chief@example.com', name: '程以宁', roles: ['chief'] },
  moderator: { email: 'moderator@example.com', name: '唐小满', roles: ['moderator'] },
  admin: { email: 'admin@example.com', name: '贺立新', roles: ['admin'] },
  reader: { email: 'reader@example.com', name: '苏禾', roles: ['reader'] },
} as const satisfies Record<string, CastMember>

export type CastName = keyof typeof cast

/** The paper's channels in its own order; a channel within another comes after it. */
export const channels: readonly { slug: string; name: string; position: number; parent?: string }[] = [
  { slug: 'news', name: '要闻', position: 1 },
  { slug: 'city', name: '城事', position: 2 },
  { slug: 'transit', name: '出行', position: 3, parent: 'city' },
  { slug: 'community', name: '社区', position: 4, parent: 'city' },
  { slug: 'economy', name: '经济', position: 5 },
  { slug: 'culture', name: '文化', position: 6 },
  { slug: 'books', name: '读书', position: 7, parent: 'culture' },
  { slug: 'education', name: '科教', position: 8 },
  { slug: 'sports', name: '体育', position: 9 },
  { slug: 'health', name: '健康', position: 10 },
  { slug: 'opinion', name: '评论', position: 11 },
]
