import { colorsTuple, createTheme } from '@mantine/core'

// Ink on paper: one neutral scale with a breath of blue-black, for both schemes, and the red of a seal for signing.
const ink = [
  '#f6f7f8',
  '#eceef1',
  '#dee2e6',
  '#c7cdd4',
  '#a4adb8',
  '#7b8693',
  '#59636f',
  '#414a55',
  '#2a313a',
  '#191e25',
]
const night = [
  '#dde1e6',
  '#c0c6ce',
  '#98a1ac',
  '#6c7682',
  '#3b434d',
  '#323942',
  '#272d35',
  '#1a1e24',
  '#14171c',
  '#0d0f13',
]
const cinnabar = [
  '#fdf2ef',
  '#f9ded8',
  '#f1bbb0',
  '#e89383',
  '#df6f5b',
  '#d1523c',
  '#bd3b26',
  '#a43120',
  '#88291c',
  '#6f2218',
]

// Systems bring their own CJK faces; nothing is downloaded.
const sans = `-apple-system, BlinkMacSystemFont, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif`

/** The desk's look. `ink` for everything, `cinnabar` only for the acts that sign. */
export const theme = createTheme({
  colors: {
    ink: colorsTuple(ink),
    gray: colorsTuple(ink),
    dark: colorsTuple(night),
    cinnabar: colorsTuple(cinnabar),
  },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  black: '#191e25',
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '650', textWrap: 'balance' },
  cursorType: 'pointer',
  respectReducedMotion: true,
})
