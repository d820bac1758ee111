import { useLocale } from 'next-intl'

/** A stage's name in the person's language; stages belong to the paper's workflow, not to the catalogues. */
export function useStageName(): (stage: { nameZh: string; nameEn: string }) => string {
  const locale = useLocale()
  return ({ nameZh, nameEn }) => (locale === 'en' && nameEn ? nameEn : nameZh)
}
