import { glob, readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import en from '#app/messages/en.json' with { type: 'json' }
import zh from '#app/messages/zh-CN.json' with { type: 'json' }
import { eventNames } from '#lib/audit/schema.ts'

/** The names that commands take, as their sources say them: a command's own, and those given to `record`. */
async function namesInCommands(): Promise<string[]> {
  const found: string[] = []
  for await (const path of glob('{app,lib}/**/*.ts')) {
    if (path.includes('platform/prisma/')) continue
    const text = await readFile(path, 'utf8')
    if (!/\bcommand\b|\brecord\b/.test(text)) continue
    const own = [...text.matchAll(/= command(?:<[^;]*?>)?\(\{\s*name: '([^']+)'/g)]
    const given = [...text.matchAll(/\brecord\([^;]*?'([a-z-]+\.[a-z-]+)',?\s*\)/g)]
    found.push(...[...own, ...given].map(([, name]) => name ?? ''))
  }
  return [...new Set(found)].sort()
}

/** The keys of a part of a catalogue, as event names: `revision.approved`. */
const worded = (part: Record<string, object>) =>
  Object.entries(part).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))

test('every name that a command gives to an event is one that the audit can tell', async () => {
  const names = await namesInCommands()
  expect(names).toEqual(expect.arrayContaining(['article.created', 'revision.approved', 'person.disabled']))
  expect(names.filter((name) => !(eventNames as readonly string[]).includes(name))).toEqual([])
})

test.each([
  ['zh-CN', zh],
  ['en', en],
])('every event has a name and a sentence, and nothing else has (%s)', (_, { audit }) => {
  expect(worded(audit.names).sort()).toEqual([...eventNames].sort())
  expect(worded(audit.sentences).sort()).toEqual([...eventNames].sort())
})
