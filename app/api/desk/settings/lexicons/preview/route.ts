import { handleFile } from '#app/act.ts'
import { previewImport } from '#lib/lexicons/queries.ts'
import { canKeepLexicon } from '#lib/lexicons/rules.ts'
import { IMPORT_LIMITS } from '#lib/lexicons/schema.ts'

export const POST = handleFile({
  may: canKeepLexicon,
  largest: IMPORT_LIMITS.bytes,
  tooLarge: 'lexicon-heavy',
  async take(_, { bytes, asked }) {
    const preview = await previewImport(bytes, asked.get('whole') === 'true')
    return preview ? { ok: true, value: preview } : { ok: false, refusal: { code: 'not-a-csv' } }
  },
})
