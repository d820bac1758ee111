import { useTranslations } from 'next-intl'
import { FIELDS, type FieldName } from '#lib/document/anchor/span.ts'

/** Says which field of the article an `at` is. */
export function useFieldNames(): (at: string) => string {
  const t = useTranslations('remarks.fields')
  return (at) => ((FIELDS as readonly string[]).includes(at) ? t(at as FieldName) : '')
}
