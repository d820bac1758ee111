import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

type Locked = { version?: string; optionalDependencies?: Record<string, string> }
const packages: Record<string, Locked> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages

test('the lockfile holds the packages of every platform, without which a clean install is refused', () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).map((name) => [path, name] as const),
  )
  const places = ([path, name]: readonly [string, string]) => [
    `${path}/node_modules/${name}`,
    `node_modules/${name}`,
  ]
  const missing = wanted.filter((edge) => !places(edge).some((place) => packages[place]?.version))
  expect(missing).toEqual([])
})

test('every package of our own choice is pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  )
  expect(loose).toEqual([])
})
