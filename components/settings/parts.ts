/** The parts of the settings, in their order; each has an address of its own. */
export const settingsParts = [
  'workflow',
  'lexicons',
  'channels',
  'reasons',
  'sources',
  'style',
  'paper',
  'links',
] as const
export type SettingsPart = (typeof settingsParts)[number]
