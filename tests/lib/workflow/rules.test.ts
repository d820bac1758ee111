import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { unionOfStages } from '#lib/workflow/rules.ts'

const stage = (key: string, roles: string[] = ['chief'], nameZh = key) => ({
  ...{ key, nameZh, nameEn: key, roles },
})
const keysOf = (workflows: string[][]) =>
  unionOfStages(workflows.map((keys) => keys.map((key) => stage(key)))).map(({ key }) => key)

test('a stage stands once, after the stage that it follows in its own workflow', () => {
  expect(keysOf([['edit', 'review', 'third']])).toEqual(['edit', 'review', 'third'])
  expect(
    keysOf([
      ['edit', 'review', 'third'],
      ['edit', 'legal', 'review', 'third', 'chief'],
    ]),
  ).toEqual(['edit', 'legal', 'review', 'third', 'chief'])
  expect(keysOf([['edit', 'review'], ['edit', 'chief'], ['legal']])).toEqual([
    'legal',
    'edit',
    'chief',
    'review',
  ])
})

test('it is named as the first has it, and signed by who signs it in any', () => {
  const union = unionOfStages([
    [stage('edit', ['editor'], '编辑')],
    [stage('edit', ['editor', 'chief'], '责编')],
  ])
  expect(union).toEqual([{ position: 1, ...stage('edit', ['editor', 'chief'], '编辑') }])
})

test('the first workflow keeps its order, and no stage is lost or doubled', () => {
  const keys = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  fc.assert(
    fc.property(fc.array(keys, { minLength: 1, maxLength: 4 }), (workflows) => {
      const union = keysOf(workflows)
      expect([...union].sort()).toEqual([...new Set(workflows.flat())].sort())
      const [first = []] = workflows
      expect(union.filter((key) => first.includes(key))).toEqual(first)
    }),
  )
})
