import { handleFile } from '#app/act.ts'
import { importLexicon } from '#lib/lexicons/import-lexicon.ts'
import { canKeepLexicon } from '#lib/lexicons/rules.ts'
import { IMPORT_LIMITS } from '#lib/lexicons/schema.ts'

export const POST = handleFile({
  may: canKeepLexicon,
  largest: IMPORT_LIMITS.bytes,
  tooLarge: 'lexicon-heavy',
  take: (caller, { bytes, asked }) =>
    importLexicon(caller, {
      bytes,
      whole: asked.get('whole') === 'true',
      seen: Number(asked.get('seen') ?? Number.NaN),
    }),
})
