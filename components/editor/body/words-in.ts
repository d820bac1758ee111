/** Where words stand in a text, one after another; capitals and small letters are one. */
export function wordsIn(text: string, words: string): number[] {
  const places: number[] = []
  const [low, wanted] = [text.toLowerCase(), words.toLowerCase()]
  if (wanted === '') return places
  for (let at = low.indexOf(wanted); at >= 0; at = low.indexOf(wanted, at + wanted.length)) places.push(at)
  return places
}
