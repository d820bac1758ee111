/** The parts of the settings, in their order; each has an address of its own. */
export const settingsParts = ['workflow', 'channels', 'reasons', 'style', 'paper', 'links'] as const
export type SettingsPart = (typeof settingsParts)[number]
