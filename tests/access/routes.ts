import { houseWeights } from '#lib/checks/schema.ts'
import type { SeedArticle } from '#prisma/seed/article.ts'
import { nightMarket } from '#prisma/seed/articles/city.ts'
import { newYearDinner } from '#prisma/seed/articles/community.ts'
import { coldStore } from '#prisma/seed/articles/economy.ts'
import { metroTrial } from '#prisma/seed/articles/transit.ts'
import { seedArticles } from '#prisma/seed/articles.ts'
import { type CastName, cast } from '#prisma/seed/cast.ts'
import { seedLexicon } from '#prisma/seed/lexicon.ts'
import { answers, type Caller, signedIn, staff } from './callers.ts'

/** One request and the HTTP status that each caller gets; a refusal of a person's role and nothing else decides. */
export type RouteCase = {
  path: string
  /** Sent as JSON. */
  body?: unknown
  /** What is sent instead by those whom the case would not refuse, so that the demo newsroom stays as it is. */
  harmless?: { callers: Caller[]; body: unknown }
  status: Record<Caller, number>
  /** Its yes has no end: only the status is waited for. */
  streams?: true
}

// The demo newsroom's articles, all the reporter's; each is numbered by its place.
const numberOf = (article: SeedArticle) => seedArticles.indexOf(article) + 1
const live = numberOf(nightMarket)
const signed = numberOf(coldStore)
const atEdit = numberOf(metroTrial)
const onDesk = numberOf(newYearDinner)
const nobody = 999_999
const [entry] = seedLexicon

// Nobody has these words on the screen: whoever may act is told that they are stale, and nothing happens.
const hash = '0'.repeat(64)

const everybody = (status: number) => answers(status, [])
// A reader's account gets the desk's shut door, which says why: the same page at every address, and 200.
const desk = answers(200, [[307, ['visitor']]])
const nowhere = answers(404, [
  [200, ['reader']],
  [307, ['visitor']],
])
const auditPage = answers(404, [
  [200, ['chief', 'reader']],
  [307, ['visitor']],
])
const ofTheDraft: Caller[] = ['reporter', 'editor', 'editor2', 'chief']
const draftPage = answers(404, [
  [200, [...ofTheDraft, 'reader']],
  [307, ['visitor']],
])
/** A room of the desk that only some may enter; a reader's account gets the shut door. */
const roomOf = (may: Caller[]) =>
  answers(404, [
    [200, [...may, 'reader']],
    [307, ['visitor']],
  ])
const act = (may: Caller[], status = 409) =>
  answers(403, [
    [status, may],
    [401, ['visitor']],
  ])
const ofEvidence = (status: number) => act(['second', 'second2', 'third', 'third2', 'chief'], status)
const atDesk = answers(200, [
  [403, ['reader']],
  [401, ['visitor']],
])
const nowhereAtDesk = answers(404, [
  [403, ['reader']],
  [401, ['visitor']],
])
const ofDraftDocument = answers(404, [
  [200, ofTheDraft],
  [403, ['reader']],
  [401, ['visitor']],
])
const editors: Caller[] = ['editor', 'editor2', 'chief']
const releasers: Caller[] = ['third', 'third2', 'chief']
const withdrawers: Caller[] = ['second', 'second2', ...releasers]
/** The demo newsroom's people are numbered as the cast is. */
const numberOfPerson = (name: CastName) => (Object.keys(cast) as CastName[]).indexOf(name) + 1
const keepers: Caller[] = ['chief', 'admin']
const paper = {
  ...{ name: '三审日报', slogan: '', description: '', organiser: '', copyright: '', icp: '', police: '' },
  ...{ licence: '', licenceCategory: '', reportPhone: '', reportEmail: '', address: '', reprintNotice: '' },
  creditStyle: 'stages',
}
const stageOf = (key: string) => ({
  ...{ key, nameZh: '环节', nameEn: 'Stage', roles: ['chief'], deadlineMinutes: null },
})
const newcomer = { email: 'reader@example.com', name: '来人', roles: [], locale: 'zh-CN' }
const article = (id: number, act: string) => `/api/desk/articles/${id}/${act}`
const content = {
  v: 1,
  ...{ dateline: '', kicker: '', title: '题', shortTitle: '', subtitle: '', summary: '' },
  body: { type: 'doc', content: [{ type: 'paragraph' }] },
  ...{ byline: [], source: { kind: 'own' }, channel: '', tags: [], cover: null, ai: '', correction: '' },
}

/** Every address there is, with requests that tell its callers apart: a new one fails tests/access until it has a row. */
export const routeRows: Record<string, RouteCase[]> = {
  'GET /': [{ path: '/', status: everybody(200) }],
  'GET /[...missing]': [{ path: '/nowhere', status: everybody(404) }],
  // Readers get the same whoever they are: what is not live is unknown, to its author too.
  'GET /article/[id]': [
    { path: `/article/${live}`, status: everybody(200) },
    { path: `/article/${signed}`, status: everybody(404) },
    { path: `/article/${onDesk}`, status: everybody(404) },
  ],
  'GET /article/[id]/[slug]': [{ path: `/article/${live}/nobody-chose-this`, status: everybody(404) }],
  'GET /before/[id]': [
    { path: `/before/${live}`, status: everybody(200) },
    { path: `/before/${signed}`, status: everybody(404) },
  ],
  'GET /channel/[slug]': [
    { path: '/channel/news', status: everybody(200) },
    { path: '/channel/nowhere', status: everybody(404) },
  ],
  'GET /channel/[slug]/before/[id]': [
    { path: `/channel/news/before/${live}`, status: everybody(200) },
    { path: `/channel/news/before/${onDesk}`, status: everybody(404) },
  ],
  'GET /api/v1/articles': [{ path: '/api/v1/articles', status: everybody(200) }],
  'GET /api/v1/articles/before/[id]': [
    { path: `/api/v1/articles/before/${live}`, status: everybody(200) },
    { path: `/api/v1/articles/before/${onDesk}`, status: everybody(404) },
  ],
  'GET /api/v1/articles/[id]': [
    { path: `/api/v1/articles/${live}`, status: everybody(200) },
    { path: `/api/v1/articles/${signed}`, status: everybody(404) },
    { path: `/api/v1/articles/${onDesk}`, status: everybody(404) },
  ],
  'GET /api/v1/channels': [{ path: '/api/v1/channels', status: everybody(200) }],
  'GET /api/v1/channels/[slug]/articles': [
    { path: '/api/v1/channels/news/articles', status: everybody(200) },
    { path: '/api/v1/channels/nowhere/articles', status: everybody(404) },
  ],
  'GET /api/v1/channels/[slug]/articles/before/[id]': [
    { path: `/api/v1/channels/news/articles/before/${live}`, status: everybody(200) },
    { path: `/api/v1/channels/news/articles/before/${onDesk}`, status: everybody(404) },
  ],
  'GET /api/v1/openapi.json': [{ path: '/api/v1/openapi.json', status: everybody(200) }],
  'GET /api/v1/[...missing]': [{ path: '/api/v1/nowhere', status: everybody(404) }],
  'GET /share.png': [{ path: '/share.png', status: everybody(200) }],
  'GET /article/[id]/share.png': [
    { path: `/article/${live}/share.png`, status: everybody(200) },
    { path: `/article/${onDesk}/share.png`, status: everybody(404) },
  ],
  'GET /sitemap.xml': [{ path: '/sitemap.xml', status: everybody(200) }],
  'GET /sitemap/[part]': [
    { path: '/sitemap/1.xml', status: everybody(200) },
    { path: '/sitemap/9.xml', status: everybody(404) },
  ],
  'GET /news-sitemap.xml': [{ path: '/news-sitemap.xml', status: everybody(200) }],
  'GET /robots.txt': [{ path: '/robots.txt', status: everybody(200) }],
  ...Object.fromEntries(
    ['feed.xml', 'atom.xml', 'feed.json'].flatMap((form) => [
      [`GET /${form}`, [{ path: `/${form}`, status: everybody(200) }]],
      [
        `GET /channel/[slug]/${form}`,
        [
          { path: `/channel/city/${form}`, status: everybody(200) },
          { path: `/channel/nowhere/${form}`, status: everybody(404) },
        ],
      ],
    ]),
  ),
  'GET /corrections': [{ path: '/corrections', status: everybody(200) }],
  'GET /corrections/atom.xml': [{ path: '/corrections/atom.xml', status: everybody(200) }],
  'GET /corrections/before/[id]': [{ path: `/corrections/before/${nobody}`, status: everybody(404) }],
  'GET /tag/[tag]': [{ path: '/tag/nobody', status: everybody(404) }],
  'GET /tag/[tag]/before/[id]': [{ path: `/tag/nobody/before/${live}`, status: everybody(404) }],
  // An older stylesheet leads to the present one.
  'GET /site/[file]': [{ path: '/site/nothing.css', status: everybody(307) }],
  'GET /healthz': [{ path: '/healthz', status: everybody(200) }],
  'GET /readyz': [{ path: '/readyz', status: everybody(200) }],
  'GET /sign-in': [{ path: '/sign-in', status: answers(307, [[200, ['visitor']]]) }],
  'GET /sign-in/invitation/[token]': [{ path: '/sign-in/invitation/nobodys', status: everybody(200) }],
  'GET /api/auth/[...nextauth]': [{ path: '/api/auth/session', status: everybody(200) }],
  // Without next-auth's own token it asks again instead; that nobody was signed out shows in the rows below.
  'POST /api/auth/[...nextauth]': [{ path: '/api/auth/signout', body: {}, status: everybody(302) }],

  'GET /desk': [{ path: '/desk', status: desk }],
  'GET /desk/[...missing]': [{ path: '/desk/nowhere', status: nowhere }],
  'GET /desk/articles': [{ path: '/desk/articles', status: desk }],
  'GET /desk/articles/before/[key]': [{ path: '/desk/articles/before/999', status: desk }],
  'GET /desk/articles/new': [{ path: '/desk/articles/new', status: desk }],
  'GET /desk/articles/[id]': [
    {
      path: `/desk/articles/${onDesk}`,
      status: answers(404, [
        [200, ['reader']],
        [307, [...ofTheDraft, 'visitor']],
      ]),
    },
  ],
  'GET /desk/articles/[id]/edit': [{ path: `/desk/articles/${onDesk}/edit`, status: draftPage }],
  'GET /desk/articles/[id]/review': [
    { path: `/desk/articles/${onDesk}/review`, status: draftPage },
    { path: `/desk/articles/${atEdit}/review`, status: desk },
  ],
  'GET /desk/articles/[id]/publication': [
    { path: `/desk/articles/${onDesk}/publication`, status: draftPage },
    { path: `/desk/articles/${live}/publication`, status: desk },
  ],
  'GET /desk/articles/[id]/versions': [
    { path: `/desk/articles/${onDesk}/versions`, status: draftPage },
    { path: `/desk/articles/${live}/versions`, status: desk },
  ],
  'GET /desk/articles/[id]/versions/compare': [
    { path: `/desk/articles/${onDesk}/versions/compare`, status: draftPage },
    { path: `/desk/articles/${live}/versions/compare?was=1&is=draft`, status: desk },
  ],
  'GET /desk/articles/[id]/sign-off-sheet': [
    { path: `/desk/articles/${onDesk}/sign-off-sheet`, status: draftPage },
    { path: `/desk/articles/${live}/sign-off-sheet`, status: desk },
  ],
  'GET /desk/articles/[id]/sign-off-sheet/evidence': [
    { path: `/desk/articles/${live}/sign-off-sheet/evidence`, status: ofEvidence(200) },
    { path: `/desk/articles/${nobody}/sign-off-sheet/evidence`, status: ofEvidence(404) },
  ],
  'GET /desk/audit/export': [
    { path: '/desk/audit/export?format=jsonl&article=1', status: act(['chief'], 200) },
  ],
  'GET /desk/audit/verification': [{ path: '/desk/audit/verification', status: act(['chief'], 200) }],
  'GET /desk/audit': [{ path: '/desk/audit', status: auditPage }],
  'GET /desk/audit/before/[key]': [{ path: '/desk/audit/before/999', status: auditPage }],
  'GET /desk/audit/sign-ins': [{ path: '/desk/audit/sign-ins', status: auditPage }],
  'GET /desk/audit/sign-ins/before/[key]': [{ path: '/desk/audit/sign-ins/before/999', status: auditPage }],
  'POST /api/desk/views': [
    {
      path: '/api/desk/views',
      body: { name: '今晚', query: 'state=live' },
      harmless: { callers: staff, body: { name: '', query: '' } },
      status: act(staff, 422),
    },
  ],
  'POST /api/desk/views/[id]/rename': [
    { path: `/api/desk/views/${nobody}/rename`, body: { name: '明早' }, status: act(staff, 404) },
  ],
  'POST /api/desk/views/[id]/delete': [
    { path: `/api/desk/views/${nobody}/delete`, body: {}, status: act(staff, 404) },
  ],
  'GET /desk/queues': [{ path: '/desk/queues', status: desk }],
  'GET /desk/queues/[stage]': [
    { path: '/desk/queues/edit', status: desk },
    { path: '/desk/queues/nowhere', status: nowhere },
  ],
  'GET /desk/queues/[stage]/after/[key]': [{ path: '/desk/queues/edit/after/0-0', status: desk }],

  'POST /api/desk/articles': [
    {
      path: '/api/desk/articles',
      body: { content },
      harmless: { callers: staff, body: { content: 'words' } },
      status: act(staff, 422),
    },
  ],
  'GET /desk/duty': [{ path: '/desk/duty', status: desk }],
  'GET /desk/duty/stand-ins': [{ path: '/desk/duty/stand-ins', status: desk }],
  'GET /desk/people': [{ path: '/desk/people', status: roomOf(['admin']) }],
  'GET /desk/settings': [
    {
      path: '/desk/settings',
      status: answers(404, [
        [307, [...keepers, 'visitor']],
        [200, ['reader']],
      ]),
    },
  ],
  'GET /desk/settings/workflow': [{ path: '/desk/settings/workflow', status: roomOf(['chief']) }],
  'GET /desk/settings/workflow/[key]': [
    { path: '/desk/settings/workflow/important-articles', status: roomOf(['chief']) },
  ],
  'GET /desk/settings/channels': [{ path: '/desk/settings/channels', status: roomOf(keepers) }],
  'GET /desk/settings/reasons': [{ path: '/desk/settings/reasons', status: roomOf(keepers) }],
  'GET /desk/settings/style': [{ path: '/desk/settings/style', status: roomOf(keepers) }],
  'GET /desk/settings/checks': [{ path: '/desk/settings/checks', status: roomOf(keepers) }],
  'GET /desk/settings/retention': [{ path: '/desk/settings/retention', status: roomOf(keepers) }],
  'GET /desk/settings/paper': [{ path: '/desk/settings/paper', status: roomOf(keepers) }],
  'GET /desk/settings/lexicons': [{ path: '/desk/settings/lexicons', status: roomOf(['chief']) }],
  'GET /desk/settings/lexicons/before/[key]': [
    { path: '/desk/settings/lexicons/before/9', status: roomOf(['chief']) },
  ],
  'GET /desk/settings/lexicons/import': [
    { path: '/desk/settings/lexicons/import', status: roomOf(['chief']) },
  ],
  'GET /desk/settings/sources': [{ path: '/desk/settings/sources', status: roomOf(keepers) }],
  'GET /desk/settings/links': [{ path: '/desk/settings/links', status: roomOf(keepers) }],

  'GET /desk/profile': [{ path: '/desk/profile', status: desk }],
  'GET /desk/notices': [{ path: '/desk/notices', status: desk }],
  'GET /desk/notices/before/[key]': [{ path: '/desk/notices/before/999', status: desk }],
  // Each person's own: a reader's account has none.
  'GET /api/desk/notices': [{ path: '/api/desk/notices', status: answers(200, [[401, ['visitor']]]) }],
  'POST /api/desk/notices/read': [{ path: '/api/desk/notices/read', body: { id: nobody }, status: atDesk }],
  'PUT /api/desk/notices/choices': [
    // As the house does it anyway.
    {
      path: '/api/desk/notices/choices',
      body: { kind: 'waits', desk: true, mail: false },
      status: atDesk,
    },
  ],
  // What is no picture is taken from nobody; who may bring one is told so.
  'POST /api/desk/media': [
    { path: '/api/desk/media?name=x.jpg', body: {}, status: act(staff, 422) },
    { path: '/api/desk/media?name=x.jpg&only=picture', body: {}, status: act(staff, 422) },
  ],
  'GET /api/desk/media': [
    {
      path: '/api/desk/media',
      status: answers(404, [
        [200, staff],
        [401, ['visitor']],
      ]),
    },
  ],
  // An address within the house is asked by nobody; who may bring pictures is told so.
  'POST /api/desk/media/remote': [
    {
      path: '/api/desk/media/remote',
      body: { address: 'http://127.0.0.1/x.png' },
      status: act(staff, 422),
    },
  ],
  'GET /api/desk/media/[file]': [
    {
      path: `/api/desk/media/${hash}-480.webp`,
      status: answers(404, [
        [403, ['reader']],
        [401, ['visitor']],
      ]),
    },
    {
      path: `/api/desk/media/${hash}.mp4`,
      status: answers(404, [
        [403, ['reader']],
        [401, ['visitor']],
      ]),
    },
  ],
  'GET /media/[file]': [
    { path: `/media/${hash}-480.webp`, status: everybody(404) },
    { path: `/media/${hash}.mp4`, status: everybody(404) },
  ],
  'GET /api/desk/find': [
    {
      path: '/api/desk/find?q=%E7%A4%BE%E5%8C%BA',
      status: answers(404, [
        [200, staff],
        [401, ['visitor']],
      ]),
    },
  ],
  'GET /api/desk/live': [
    {
      path: '/api/desk/live?first=1',
      status: answers(404, [
        [200, withdrawers],
        [401, ['visitor']],
      ]),
    },
  ],
  'GET /api/desk/events': [{ path: '/api/desk/events', status: atDesk, streams: true }],

  'GET /api/desk/articles/[id]/draft': [
    {
      path: article(onDesk, 'draft'),
      status: answers(404, [
        [200, ofTheDraft],
        [401, ['visitor']],
      ]),
    },
  ],
  'GET /desk/articles/[id]/preview': [
    { path: `/desk/articles/${onDesk}/preview`, status: draftPage },
    { path: `/desk/articles/${atEdit}/preview`, status: desk },
  ],
  'GET /api/desk/articles/[id]/preview/document': [
    { path: article(onDesk, 'preview/document'), status: ofDraftDocument },
    { path: article(atEdit, 'preview/document'), status: atDesk },
    { path: article(atEdit, 'preview/document?version=kept-999999'), status: nowhereAtDesk },
    { path: article(onDesk, 'preview/document?version=9'), status: nowhereAtDesk },
  ],
  'GET /api/desk/articles/[id]/preview/list': [
    { path: article(onDesk, 'preview/list'), status: ofDraftDocument },
  ],
  'GET /api/desk/articles/[id]/preview/share.png': [
    { path: article(onDesk, 'preview/share.png'), status: ofDraftDocument },
  ],
  'GET /api/desk/articles/[id]/preview/standing': [
    {
      path: article(onDesk, 'preview/standing'),
      status: answers(404, [
        [200, ofTheDraft],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/preview/links': [
    // Nobody has these words on the screen, so nobody's link is made.
    {
      path: article(onDesk, 'preview/links'),
      body: { version: 'draft', hash },
      status: answers(404, [
        [409, ofTheDraft],
        [403, ['reader']],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/preview/links/[link]/revoke': [
    {
      path: article(onDesk, `preview/links/${nobody}/revoke`),
      body: {},
      status: answers(404, [
        [403, ['reader']],
        [401, ['visitor']],
      ]),
    },
  ],
  // An address that opens nothing is nothing, to its maker too.
  'GET /preview/[token]': [{ path: `/preview/${'A'.repeat(43)}`, status: everybody(404) }],
  'GET /preview/[token]/media/[file]': [
    { path: `/preview/${'A'.repeat(43)}/media/${hash}-480.webp`, status: everybody(404) },
  ],
  'PUT /api/desk/articles/[id]/draft': [
    { path: article(onDesk, 'draft'), body: { version: 999, content }, status: act(ofTheDraft) },
    { path: article(atEdit, 'draft'), body: { version: 999, content }, status: act(editors) },
  ],
  'POST /api/desk/articles/[id]/pen': [
    {
      path: article(onDesk, 'pen'),
      body: { window: 'w' },
      harmless: { callers: ofTheDraft, body: { window: '' } },
      status: act(ofTheDraft, 422),
    },
  ],
  'POST /api/desk/articles/[id]/lay-down-pen': [
    { path: article(onDesk, 'lay-down-pen'), body: { window: 'w' }, status: act(signedIn) },
  ],
  'POST /api/desk/articles/[id]/ask-for-pen': [
    { path: article(onDesk, 'ask-for-pen'), body: {}, status: act(ofTheDraft) },
  ],
  'POST /api/desk/articles/[id]/submit': [
    // The demo's unfinished draft lacks nothing, so the words are what is stale.
    { path: article(onDesk, 'submit'), body: { hash }, status: act(ofTheDraft) },
  ],
  'POST /api/desk/articles/[id]/recall': [
    {
      path: article(atEdit, 'recall'),
      body: {},
      harmless: { callers: ['reporter'], body: { note: 7 } },
      status: act(['reporter'], 422),
    },
  ],
  'POST /api/desk/articles/[id]/approve': [
    { path: article(atEdit, 'approve'), body: { position: 1, hash }, status: act(editors) },
  ],
  'GET /api/desk/articles/[id]/weight': [
    {
      path: article(onDesk, 'weight'),
      status: answers(404, [
        [200, ofTheDraft],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/return-weighty': [
    // Nothing is weighty here: it is refused to everybody alike.
    { path: article(atEdit, 'return-weighty'), body: { hash }, status: act(signedIn) },
  ],
  // What readers never had has nothing to be looked at.
  'GET /api/desk/articles/[id]/receipt': [
    {
      path: article(live, 'receipt'),
      status: answers(404, [
        [200, staff],
        [401, ['visitor']],
      ]),
    },
    { path: article(onDesk, 'receipt'), status: answers(404, [[401, ['visitor']]]) },
  ],
  'POST /api/desk/articles/[id]/check-again': [
    { path: article(onDesk, 'check-again'), body: {}, status: act([...withdrawers, 'admin']) },
  ],
  'POST /api/desk/articles/[id]/claim': [
    // Nobody's turn is at the last stage: who may sign is told where it stands.
    { path: article(atEdit, 'claim'), body: { position: 4 }, status: act(signedIn) },
  ],
  'POST /api/desk/articles/[id]/release-claim': [
    { path: article(atEdit, 'release-claim'), body: {}, status: act(signedIn) },
  ],
  'POST /api/desk/articles/[id]/urgency': [
    {
      path: article(atEdit, 'urgency'),
      body: { urgent: false },
      status: answers(403, [
        [200, ['reporter', 'editor', 'editor2', ...releasers]],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/cancel-round': [
    {
      path: article(atEdit, 'cancel-round'),
      body: { note: '重来' },
      harmless: { callers: withdrawers, body: { note: '' } },
      status: act(withdrawers, 422),
    },
  ],
  'POST /api/desk/articles/[id]/restore': [
    { path: article(onDesk, 'restore'), body: { number: 1, hash }, status: act(ofTheDraft) },
    { path: article(atEdit, 'restore'), body: { number: 1, hash }, status: act(editors) },
  ],
  'POST /api/desk/articles/[id]/name-version': [
    {
      path: article(onDesk, 'name-version'),
      body: { kept: null, hash, name: '初稿' },
      status: act(ofTheDraft),
    },
    {
      path: article(atEdit, 'name-version'),
      body: { kept: null, hash, name: '初稿' },
      status: act(ofTheDraft),
    },
  ],
  'POST /api/desk/articles/[id]/restore-kept': [
    { path: article(onDesk, 'restore-kept'), body: { kept: 1, hash }, status: act(ofTheDraft) },
    { path: article(atEdit, 'restore-kept'), body: { kept: 1, hash }, status: act(editors) },
  ],
  'POST /api/desk/articles/[id]/mend-style': [
    { path: article(onDesk, 'mend-style'), body: { hash }, status: act(ofTheDraft) },
    { path: article(atEdit, 'mend-style'), body: { hash }, status: act(editors) },
  ],
  'GET /api/desk/articles/[id]/findings': [
    {
      path: article(onDesk, 'findings'),
      status: answers(404, [
        [200, ofTheDraft],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/read-lines': [
    {
      path: article(onDesk, 'read-lines'),
      body: { lines: ['帐号'] },
      status: answers(404, [
        [200, ofTheDraft],
        [403, ['reader']],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/mend-finding': [
    { path: article(onDesk, 'mend-finding'), body: { hash, finding: hash }, status: act(ofTheDraft) },
    { path: article(atEdit, 'mend-finding'), body: { hash, finding: hash }, status: act(editors) },
  ],
  'POST /api/desk/articles/[id]/waive-finding': [
    {
      path: article(onDesk, 'waive-finding'),
      body: { hash, finding: hash, reason: '原话' },
      status: act(ofTheDraft),
    },
    {
      path: article(atEdit, 'waive-finding'),
      body: { hash, finding: hash, reason: '原话' },
      status: act(editors),
    },
  ],
  'GET /api/desk/articles/[id]/remarks': [
    {
      path: article(onDesk, 'remarks'),
      status: answers(404, [
        [200, ofTheDraft],
        [401, ['visitor']],
      ]),
    },
  ],
  'GET /api/desk/articles/[id]/remark-marks': [
    {
      path: article(onDesk, 'remark-marks'),
      status: answers(404, [
        [200, ofTheDraft],
        [401, ['visitor']],
      ]),
    },
    {
      path: article(atEdit, 'remark-marks'),
      status: answers(404, [
        [200, staff],
        [401, ['visitor']],
      ]),
    },
  ],
  'POST /api/desk/articles/[id]/remarks': [
    { path: article(atEdit, 'remarks'), body: { hash, spans: [], words: '再核一遍' }, status: act(staff) },
    {
      path: article(onDesk, 'remarks'),
      body: { hash, spans: [], words: '再核一遍' },
      status: answers(404, [
        [409, ofTheDraft],
        [403, ['reader']],
        [401, ['visitor']],
      ]),
    },
  ],
  // It tells of what waits for oneself, whichever article one asks from.
  'GET /api/desk/articles/[id]/place': [
    { path: article(onDesk, 'place'), status: answers(200, [[401, ['visitor']]]) },
  ],
  // An empty list says nothing of an article that one may not read.
  'GET /api/desk/articles/[id]/readers': [
    { path: article(onDesk, `readers?hash=${hash}`), status: answers(200, [[401, ['visitor']]]) },
  ],
  'POST /api/desk/remarks/[id]/reply': [
    { path: `/api/desk/remarks/${nobody}/reply`, body: { words: '核过了' }, status: act(staff, 404) },
  ],
  'POST /api/desk/remarks/[id]/resolve': [
    { path: `/api/desk/remarks/${nobody}/resolve`, body: {}, status: act(staff, 404) },
  ],
  'POST /api/desk/remarks/[id]/reopen': [
    { path: `/api/desk/remarks/${nobody}/reopen`, body: {}, status: act(staff, 404) },
  ],
  'POST /api/desk/remarks/[id]/take': [
    { path: `/api/desk/remarks/${nobody}/take`, body: { hash }, status: act(staff, 404) },
  ],
  'POST /api/desk/remarks/[id]/decline': [
    { path: `/api/desk/remarks/${nobody}/decline`, body: {}, status: act(staff, 404) },
  ],
  'POST /api/desk/articles/[id]/correct': [
    { path: article(signed, 'correct'), body: {}, status: act(signedIn) },
  ],
  'POST /api/desk/articles/[id]/return': [
    { path: article(atEdit, 'return'), body: { toPosition: 0, hash, reason: 'facts' }, status: act(editors) },
  ],
  'POST /api/desk/articles/[id]/reject': [
    { path: article(atEdit, 'reject'), body: { hash, reason: 'policy' }, status: act(editors) },
  ],
  'POST /api/desk/articles/[id]/publish': [
    { path: article(signed, 'publish'), body: { hash }, status: act(releasers) },
  ],
  'POST /api/desk/articles/[id]/schedule': [
    { path: article(signed, 'schedule'), body: { hash, at: '2040-01-01T00:00:00Z' }, status: act(releasers) },
  ],
  'POST /api/desk/articles/[id]/cancel-schedule': [
    // No release waits in the demo newsroom, so there is nothing to refuse anybody.
    { path: article(signed, 'cancel-schedule'), body: {}, status: act(signedIn) },
  ],
  'POST /api/desk/articles/[id]/slug': [
    {
      path: article(live, 'slug'),
      body: { slug: 'parks' },
      harmless: { callers: releasers, body: { slug: 'No slug' } },
      status: act(releasers, 422),
    },
  ],
  'POST /api/desk/articles/[id]/withdraw': [
    {
      path: article(live, 'withdraw'),
      body: { reason: '事实有误', publicNote: '已撤下' },
      harmless: { callers: withdrawers, body: { reason: '', publicNote: '' } },
      status: act(withdrawers, 422),
    },
  ],
  'POST /api/desk/delegations': [
    {
      path: '/api/desk/delegations',
      body: {
        ...{ principalId: numberOfPerson('third'), delegateId: numberOfPerson('second2'), reason: '出差' },
        ...{ startsAt: null, endsAt: '2020-01-01T00:00:00+08:00' },
      },
      status: act(['third', 'chief'], 422),
    },
  ],
  'POST /api/desk/delegations/[id]/revoke': [
    {
      path: `/api/desk/delegations/${nobody}/revoke`,
      body: {},
      status: answers(404, [[401, ['visitor']]]),
    },
  ],
  'PUT /api/desk/duty': [
    {
      path: '/api/desk/duty',
      body: { day: '2020-01-06', stageKey: 'nowhere', turns: [] },
      status: act(keepers, 404),
    },
  ],
  'POST /api/desk/duty/copy': [
    { path: '/api/desk/duty/copy', body: { monday: '2020-01-06' }, status: act(keepers) },
  ],
  'POST /api/desk/people': [
    // The address is an account's already, so nobody is made.
    { path: '/api/desk/people', body: { ...newcomer, password: 'a first password' }, status: act(['admin']) },
  ],
  'POST /api/desk/people/invitations': [
    { path: '/api/desk/people/invitations', body: newcomer, status: act(['admin']) },
  ],
  'POST /api/desk/settings/workflow': [
    {
      path: '/api/desk/settings/workflow',
      body: { nameZh: '更严', nameEn: 'Stricter' },
      harmless: { callers: ['chief'], body: { nameZh: '', nameEn: '' } },
      status: act(['chief'], 422),
    },
  ],
  'POST /api/desk/settings/workflow/rules': [
    // The ordinary workflow takes no rule.
    {
      path: '/api/desk/settings/workflow/rules',
      body: { workflowId: 1, kind: 'tag', what: '重大时政' },
      status: act(['chief']),
    },
  ],
  'POST /api/desk/settings/workflow/rules/[id]/end': [
    { path: `/api/desk/settings/workflow/rules/${nobody}/end`, body: {}, status: act(['chief'], 404) },
  ],
  'PUT /api/desk/settings/workflow': [
    // Nobody saw a version of this number: who may act is told that there is another by now.
    {
      path: '/api/desk/settings/workflow',
      body: {
        workflowId: 1,
        number: 999,
        authorMaySignEdit: true,
        stages: [stageOf('edit'), stageOf('review')],
      },
      status: act(['chief']),
    },
  ],
  // Nobody has these settings on the screen: who may keep them is told that they are others by now.
  'PUT /api/desk/settings/paper': [
    { path: '/api/desk/settings/paper', body: { seen: hash, paper }, status: act(keepers) },
  ],
  'PUT /api/desk/settings/links': [
    { path: '/api/desk/settings/links', body: { seen: hash, links: [] }, status: act(keepers) },
  ],
  'PUT /api/desk/settings/sources': [
    { path: '/api/desk/settings/sources', body: { seen: hash, sources: [] }, status: act(keepers) },
  ],
  'GET /api/desk/settings/lexicons/export': [
    {
      path: '/api/desk/settings/lexicons/export',
      status: answers(403, [
        [200, ['chief']],
        [401, ['visitor']],
      ]),
    },
  ],
  // The demo's lexicon has the one already, and nothing of the other's number; a body in JSON is a table without the columns of a lexicon.
  'POST /api/desk/settings/lexicons': [
    { path: '/api/desk/settings/lexicons', body: { entry }, status: act(['chief']) },
  ],
  'PUT /api/desk/settings/lexicons/[id]': [
    { path: `/api/desk/settings/lexicons/${nobody}`, body: { entry }, status: act(['chief']) },
  ],
  'POST /api/desk/settings/lexicons/[id]/end': [
    { path: `/api/desk/settings/lexicons/${nobody}/end`, body: {}, status: act(['chief']) },
  ],
  'POST /api/desk/settings/lexicons/preview': [
    { path: '/api/desk/settings/lexicons/preview', body: {}, status: act(['chief'], 200) },
  ],
  'POST /api/desk/settings/lexicons/import': [
    { path: '/api/desk/settings/lexicons/import?seen=0', body: {}, status: act(['chief'], 422) },
  ],
  'PUT /api/desk/settings/channels': [
    { path: '/api/desk/settings/channels', body: { seen: hash, channels: [] }, status: act(keepers) },
  ],
  'PUT /api/desk/settings/reasons': [
    { path: '/api/desk/settings/reasons', body: { seen: hash, reasons: [] }, status: act(keepers) },
  ],
  'PUT /api/desk/settings/checks': [
    {
      path: '/api/desk/settings/checks',
      body: { seen: hash, checks: houseWeights },
      status: act(keepers),
    },
  ],
  'PUT /api/desk/settings/retention': [
    {
      path: '/api/desk/settings/retention',
      body: { seen: hash, retention: { months: 12 } },
      status: act(keepers),
    },
  ],
  'PUT /api/desk/settings/style': [
    { path: '/api/desk/settings/style', body: { seen: hash, style: { off: [] } }, status: act(keepers) },
  ],
  // A name that nobody can have, so that everybody keeps theirs.
  'PUT /api/desk/profile': [
    { path: '/api/desk/profile', body: { name: ' ' }, status: answers(422, [[401, ['visitor']]]) },
  ],
  'POST /api/desk/people/[id]/enable': [
    { path: `/api/desk/people/${nobody}/enable`, body: {}, status: act(['admin'], 404) },
  ],
  'POST /api/desk/people/[id]/invitation': [
    { path: `/api/desk/people/${nobody}/invitation`, body: {}, status: act(['admin'], 404) },
  ],
  'POST /api/desk/people/[id]/disable': [
    { path: `/api/desk/people/${nobody}/disable`, body: {}, status: act(['admin'], 404) },
  ],
  'PUT /api/desk/people/[id]/roles': [
    { path: `/api/desk/people/${nobody}/roles`, body: { roles: ['reporter'] }, status: act(['admin'], 404) },
  ],
}

/** Requests that change something, with a body that the person who may act could send. */
export const mutations = Object.entries(routeRows).filter(([route]) => !route.startsWith('GET '))
