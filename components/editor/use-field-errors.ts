import { useRefusalWords } from '#components/ui/refusal-words.ts'
import type { Refusal } from '#lib/platform/refusal.ts'
import type { FieldsProps } from './fields.ts'

/** The messages beside the editor's fields, from what the server refused last. */
export function useFieldErrors(refusal: Refusal | null): FieldsProps['errorOf'] {
  const words = useRefusalWords()
  return (path, anywhere) => {
    const name = `content.${path}`
    const key = anywhere
      ? Object.keys(refusal?.fields ?? {}).find((each) => each === name || each.startsWith(`${name}.`))
      : name
    return key && words.field(refusal, key)
  }
}
