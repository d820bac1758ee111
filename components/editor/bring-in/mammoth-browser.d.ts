// The same as `mammoth`, put together for browsers by its authors.
declare module 'mammoth/mammoth.browser.js' {
  import type mammoth from 'mammoth'

  const browser: typeof mammoth
  export default browser
}
