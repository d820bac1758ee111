import { useTranslations } from 'next-intl'
import type { FieldRefusal, Refusal } from '#lib/platform/refusal.ts'

/** The words for refusals in the person's language: `whole` for the act, `field` for one field's message. */
export function useRefusalWords() {
  const t = useTranslations('errors')
  return {
    whole: ({ code, params }: Refusal): string => t(code, params as never),
    field(refusals: Refusal | null | undefined, name: string): string | undefined {
      const found: FieldRefusal | undefined = refusals?.fields?.[name]
      if (!found) return undefined
      // A schema may send any code; one without words still says that the field is wrong.
      const key =
        [`field.${found.code}`, found.code].find((code) => t.has(code as never)) ?? 'field.not-valid'
      return t(key as never, found.params as never)
    },
  }
}
