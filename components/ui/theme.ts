import { colorsTuple, createTheme, virtualColor } from '@mantine/core'

// Ink on paper: neutrals with a breath of blue-black for both schemes, and the red of a seal for the acts that sign.
const neutral = [
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
// Shade 6 is the one that fills: black ink on paper, white chalk at night.
const ink = [...neutral.slice(0, 6), '#2a313a', '#191e25', '#12161b', '#0b0e12']
const chalk = [
  '#f6f7f8',
  '#f3f4f6',
  '#f0f2f4',
  '#eceef1',
  '#e9ecef',
  '#e6e9ed',
  '#e2e6ea',
  '#cdd3da',
  '#b9c0c9',
  '#a4adb8',
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

/** The desk's look. `primary` for everything, `cinnabar` only for the acts that sign, `red` for what went wrong. */
export const theme = createTheme({
  colors: {
    gray: colorsTuple(neutral),
    dark: colorsTuple(night),
    ink: colorsTuple(ink),
    chalk: colorsTuple(chalk),
    cinnabar: colorsTuple(cinnabar),
    red: colorsTuple(cinnabar),
    primary: virtualColor({ name: 'primary', light: 'ink', dark: 'chalk' }),
  },
  primaryColor: 'primary',
  primaryShade: 6,
  autoContrast: true,
  black: '#191e25',
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  fontFamily: sans,
  // Han characters fill their line; set as tight as Latin they would run together.
  lineHeights: { xs: '1.5', sm: '1.6' },
  headings: { fontFamily: sans, fontWeight: '650', textWrap: 'balance' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Said by their names alone: what is imported here is loaded with every page.
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { lineHeight: 1.5 } } },
    // A tick is white unless told; on the chalk of the night it would not be seen.
    Checkbox: { defaultProps: { iconColor: 'var(--panel)' } },
    Radio: { defaultProps: { iconColor: 'var(--panel)' } },
  },
})
