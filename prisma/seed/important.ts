/**
 * The demo paper's stricter workflow, and what goes under it: a tag that is given on purpose, and words of the lexicon that nobody
 * would write by chance.
 */
export const seedImportant = {
  workflow: { nameZh: '重要稿件', nameEn: 'Important articles' },
  rules: [
    { kind: 'tag', what: '重大时政' },
    { kind: 'lexicon', what: '' },
  ],
} as const
