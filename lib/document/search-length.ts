/** The longest text that may be searched, in characters. */
export const MAX_SEARCH_LENGTH = 100
