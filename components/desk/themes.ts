/** How bright the desk is: as the machine says, or always one way. */
export const themes = ['auto', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]
