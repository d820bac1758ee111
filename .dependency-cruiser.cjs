// The import rules of lib/README.md, checked by `npm test -- imports`.

const order = [
  'platform',
  'document',
  'people',
  'paper',
  'lexicons',
  'media',
  'articles',
  'workflow',
  'delegation',
  'duty',
  'checks',
  'review',
  'versions',
  'remarks',
  'publishing',
  'preview',
  'audit',
  'notices',
  'lists',
  'circle',
  'search',
  'site',
  'receipts',
  'jobs',
  'cli',
]

/** In lib, a folder knows only itself and what stands before it. */
const upward = order.slice(0, -1).map((folder, index) => ({
  name: `lib-${folder}-looks-down`,
  severity: 'error',
  comment: `lib/${folder} may import only what stands before it: ${order.join(' < ')}`,
  from: { path: `^lib/${folder}/` },
  to: { path: `^lib/(${order.slice(index + 1).join('|')})/` },
}))

/** Reached otherwise: by Node's flags, by the supervisor, by `prisma generate`, by readers' browsers. */
const dead =
  '\\.(mjs|css|d\\.ts)$|^lib/platform/prisma/|^lib/(cli/(main|serve)|media/copy-clip-process)\\.ts$|^components/site/browser/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'lib-folder-is-in-the-order',
      severity: 'error',
      comment: 'a new capability takes its place in the order above',
      from: { path: '^lib/[^/]+/', pathNot: `^lib/(${order.join('|')})/` },
      to: {},
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'lib-knows-no-screen',
      severity: 'error',
      comment: 'lib holds meaning: no routes, no components, no cache of Next',
      from: { path: '^lib/' },
      to: { path: '^(app|components)/|^node_modules/next/(cache|dist/.*/cache)' },
    },
    {
      name: 'site-reads-only',
      severity: 'error',
      comment: 'lib/site knows the platform, the document and schemas',
      from: { path: '^lib/site/' },
      to: { path: '^lib/', pathNot: '^lib/(site|platform|document)/|^lib/[^/]+/schema\\.ts$' },
    },
    {
      name: 'app-knows-no-command-line',
      severity: 'error',
      from: { path: '^(app/|proxy\\.ts)' },
      to: { path: '^lib/cli/' },
    },
    {
      name: 'components-know-little',
      severity: 'error',
      comment: 'components take schemas, rules, the document, and otherwise types only',
      from: { path: '^components/' },
      to: {
        path: '^(lib|app|prisma)/',
        pathNot: '^lib/document/|^lib/[^/]+/(schema|rules)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-knows-nothing-of-news',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: { path: '^(app|components/(?!ui/)|lib/(?!platform|people/(schema|rules)))' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/|^(jest|playwright)\\.config\\.ts$' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-dead-file',
      severity: 'error',
      comment:
        'every file is reached from a route, the command line, a process of its own, or a walk through the whole',
      from: {
        path: '^(app/|proxy\\.ts|lib/(cli/(main|serve)|media/copy-clip-process)\\.ts|tests/(e2e|invariants|model)/)',
      },
      to: { path: '^(lib|components)/', pathNot: dead, reachable: false },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-listed',
      severity: 'error',
      comment: 'every package that is imported stands in package.json',
      from: { path: '^(app|components|lib|prisma)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: '^(node_modules|lib/platform/prisma)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
}
