const LONGEST = 100

/** The words that an address asks for, as PostgreSQL can hold them: at most 100 characters, none of them NUL. */
export function askedWords(asked: URLSearchParams): string {
  return (asked.get('q') ?? '').replaceAll('\0', '').slice(0, LONGEST)
}
