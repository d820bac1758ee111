/** What may be imported, by the ending of its name, and how large it may be in bytes. */
export const DOCUMENT_ENDINGS = ['.docx', '.txt', '.md', '.markdown'] as const
export const LARGEST_DOCUMENT = 20 * 2 ** 20

/** Other documents of words, which are told what would be taken instead. */
const OTHER_DOCUMENTS = /\.(docm?|dotx?|wps|wpt|rtf|odt|pages|pdf|html?|xlsx?|et|pptx?|epub|tex|csv)$/i

/** The files among these that are documents of words, whether they can be imported or not. */
export function documentsAmong(files: readonly File[]): File[] {
  return files.filter(({ name }) => endingOf(name) !== null || OTHER_DOCUMENTS.test(name))
}

/** Which of the endings a name has. */
export function endingOf(name: string): (typeof DOCUMENT_ENDINGS)[number] | null {
  return DOCUMENT_ENDINGS.find((ending) => name.toLowerCase().endsWith(ending)) ?? null
}
