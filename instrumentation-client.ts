// Runs in the desk's pages before anything else. Zod makes functions out of text where it may, and tries whether it may:
// the policy of these pages forbids it, and would report each page that has a schema in its forms.
const page = globalThis as { __zod_globalConfig?: { jitless?: boolean } }
page.__zod_globalConfig = Object.assign(page.__zod_globalConfig ?? {}, { jitless: true })

export {}
