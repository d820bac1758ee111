import type { RuleId } from './rules.ts'

/** A line that a rule has something against, and the same line as it should be. */
export type Example = { before: string; after: string }

/** One example for each rule, as settings show it. A subhead's line stands for the rule about headlines. */
export const styleExamples: Record<RuleId, Example> = {
  'half-width-mark': { before: '步道全长37公里,今晨贯通。', after: '步道全长37公里，今晨贯通。' },
  'half-width-stop': { before: '步道今晨贯通.', after: '步道今晨贯通。' },
  'dot-between-han': { before: '诗人阿尔丹.图雅到访', after: '诗人阿尔丹·图雅到访' },
  'straight-quotes': { before: '他说"再走一公里"。', after: '他说“再走一公里”。' },
  'unbalanced-quotes': { before: '他说：“再走一公里。', after: '他说：“再走一公里。”' },
  'nested-quotes': { before: '“他喊‘好’，又喊“再来”。”', after: '“他喊‘好’，又喊‘再来’。”' },
  'unbalanced-brackets': { before: '步道（北段今晨贯通。', after: '步道（北段）今晨贯通。' },
  'unbalanced-titles': { before: '展出《河谷图共三天。', after: '展出《河谷图》共三天。' },
  'nested-titles': { before: '《重读《河谷图》》', after: '《重读〈河谷图〉》' },
  'crossed-pairs': { before: '“他读《河谷图”》', after: '“他读《河谷图》”' },
  ellipsis: { before: '他想了想...没有说话。', after: '他想了想……没有说话。' },
  dash: { before: '只有一条路--河边那条。', after: '只有一条路——河边那条。' },
  'doubled-mark': { before: '步道全长37公里，，今晨贯通。', after: '步道全长37公里，今晨贯通。' },
  'clashing-marks': { before: '步道今晨贯通，。', after: '步道今晨贯通。' },
  'mark-between-pairs': {
    before: '《河谷图》、《山行图》同时展出。',
    after: '《河谷图》《山行图》同时展出。',
  },
  'doubled-word': { before: '城市的的更新', after: '城市的更新' },
  'headline-stop': { before: '滨河步道今晨贯通。', after: '滨河步道今晨贯通' },
  'full-width-figure': { before: '步道全长３７公里。', after: '步道全长37公里。' },
  'percent-range': { before: '增长63～68%。', after: '增长63%～68%。' },
  'unit-range': { before: '投资9～16亿元。', after: '投资9亿～16亿元。' },
  'range-mark': { before: '游人约30~40万。', after: '游人约30～40万。' },
  'mixed-numeral': { before: '共有3千人。', after: '共有3000人。' },
  'mixed-date': { before: '2026年五月6日', after: '2026年5月6日' },
}
