/** The parts of the settings, in their order; each has an address of its own. */
export const settingsParts = [
  'workflow',
  'lexicons',
  'checks',
  'channels',
  'reasons',
  'sources',
  'style',
  'paper',
  'links',
  'retention',
] as const
export type SettingsPart = (typeof settingsParts)[number]
